using System.Text.RegularExpressions;
using SendDashboard.Core;
using SendDashboard.Database;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.IntegrationTests.Pipeline;

public sealed partial class CodeTests
{
    [Fact]
    public void Every_code_that_sql_or_the_pipeline_raises_has_its_message()
    {
        var messages = MessageCatalogue.Load(ProductFolders.Find(_ => null));
        var scripts = NamedSql.List("load/").Concat(NamedSql.List("cross-checked/")).Concat(NamedSql.List("runs/")).Select(NamedSql.Read);
        var codes = scripts.SelectMany(script => Code().Matches(script)).Select(match => match.Value.Trim('\''))
            .Concat(["AREA-01", "AREA-02", "SUM-01", "RUN-01", "RUN-02", "RUN-03"]).Distinct(StringComparer.Ordinal).ToList();

        Assert.Contains("KEY-02", codes);
        Assert.All(codes, code => Assert.NotNull(messages.Find(code)));
    }

    [GeneratedRegex("'[A-Z]{2,5}-[0-9]{2,4}[A-Z]?'")]
    private static partial Regex Code();
}
