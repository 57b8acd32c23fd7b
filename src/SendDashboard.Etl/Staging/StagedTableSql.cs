using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Staging;

/// <summary>
/// The statements that make and fill a staged table. Its columns come from a contract, whose names are checked when it is
/// read to be small letters, figures and underscores, so they can stand in SQL as they are.
/// </summary>
internal static class StagedTableSql
{
    internal static string Create(string name, ContractTable table)
    {
        var fields = table.Fields.Select(f => $", \"{f.Column}\" {f.SqlType}");
        var figures = table.KeepsOtherColumns ? ", figures jsonb" : "";
        return $"create table {name} (line bigint not null, row_hash bigint not null{string.Concat(fields)}{figures}) with (autovacuum_enabled = off)";
    }

    internal static string Copy(string name, ContractTable table)
    {
        var fields = table.Fields.Select(f => $", \"{f.Column}\"");
        var figures = table.KeepsOtherColumns ? ", figures" : "";
        return $"copy {name} (line, row_hash{string.Concat(fields)}{figures}) from stdin (format binary)";
    }
}
