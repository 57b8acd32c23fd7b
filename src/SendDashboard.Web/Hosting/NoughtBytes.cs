namespace SendDashboard.Web.Hosting;

/// <summary>
/// Nobody types a nought byte, and no text of the database can hold one: a query with one is a bad request, before anything reads it.
/// In a path and in a form the server itself refuses it.
/// </summary>
internal sealed class NoughtBytes(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Query.Any(one => Has(one.Key) || one.Value.Any(Has)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static bool Has(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}
