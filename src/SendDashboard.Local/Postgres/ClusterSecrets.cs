using System.Security.Cryptography;
using System.Text.Json;

namespace SendDashboard.Local.Postgres;

/// <summary>What a private cluster must remember between starts: its port and passwords, in a file only its owner reads.</summary>
internal sealed record ClusterSecrets(int Port, string OwnerPassword, string WorkerPassword, string WebPassword)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static ClusterSecrets Random() => new(FreePort.Any(), NewPassword(), NewPassword(), NewPassword());

    public static async Task<ClusterSecrets?> ReadAsync(string path, CancellationToken cancellationToken) =>
        File.Exists(path)
            ? JsonSerializer.Deserialize<ClusterSecrets>(await File.ReadAllTextAsync(path, cancellationToken))
            : null;

    /// <summary>Written beside and renamed, so that a crash leaves the old file or the new one, never half of one.</summary>
    public async Task WriteAsync(string path, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        await using (var file = new FileStream(path + ".new", options))
        {
            await JsonSerializer.SerializeAsync(file, this, cancellationToken: cancellationToken);
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    private static string NewPassword() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
}
