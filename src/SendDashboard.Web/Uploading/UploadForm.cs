using Microsoft.AspNetCore.WebUtilities;

namespace SendDashboard.Web.Uploading;

/// <summary>The small fields of the upload form, which come before the file.</summary>
internal sealed class UploadForm
{
    // An antiforgery token is about 200 characters; nothing else here is longer.
    private const int LongestField = 4_000;

    public string? Token { get; private set; }

    public string? Feed { get; private set; }

    public string? Period { get; private set; }

    /// <summary>Takes one field; unknown ones are passed over.</summary>
    /// <exception cref="InvalidDataException">It is longer than any field of the form.</exception>
    public async Task ReadAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        if (section.AsFormDataSection() is not { } field)
        {
            return;
        }

        var buffer = new char[LongestField + 1];
        using var reader = new StreamReader(section.Body);
        var length = await reader.ReadBlockAsync(buffer.AsMemory(), cancellationToken);
        if (length > LongestField)
        {
            throw new InvalidDataException("A field of the upload form is too long.");
        }

        var value = new string(buffer, 0, length);
        switch (field.Name)
        {
            case "__RequestVerificationToken":
                Token = value;
                break;
            case "feed":
                Feed = value;
                break;
            case "period":
                Period = value.Length == 0 ? null : value.Trim();
                break;
        }
    }
}
