using System.Globalization;
using SendDashboard.Benchmarks;

// dotnet run -c Release --project tests/SendDashboard.Benchmarks -- sen2-requests [rows] [pairs]
// dotnet run -c Release --project tests/SendDashboard.Benchmarks -- audited-page [pairs] [seconds]
// dotnet run -c Release --project tests/SendDashboard.Benchmarks -- sealing [reads a second] [seconds]
return args switch
{
    ["sen2-requests", .. var rest] => await Sen2Requests.RunAsync(Number(rest, 0, 1_000_000), Number(rest, 1, 5)),
    ["audited-page", .. var rest] => await AuditedPage.RunAsync(Number(rest, 0, 5), Number(rest, 1, 5)),
    ["sealing", .. var rest] => await Sealing.RunAsync(Number(rest, 0, 2_000), Number(rest, 1, 20)),
    [EngineRun.Command, var folder, var connection, var lease] => await EngineRun.RunAsync(folder, connection, long.Parse(lease, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Number(string[] arguments, int at, int otherwise) =>
    arguments.Length > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : otherwise;

static int Usage()
{
    Console.Error.WriteLine("usage: sen2-requests [rows] [pairs] | audited-page [pairs] [seconds] | sealing [reads a second] [seconds]");
    return 2;
}
