using SendDashboard.EndToEndTests.Support;
using SendDashboard.Local.Demo;

namespace SendDashboard.EndToEndTests.Loads;

/// <summary>The demo's files against the generator's own answer sheet: every planted row is found, and nothing else is lost.</summary>
[Collection(DemoCollection.Name)]
public sealed class PlantedRowsTests(LoadedDemo demo)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_file_of_the_demo_failed_was_refused_or_is_held()
    {
        var files = demo.Truth.Files.Select(file => Name(file.File)).Distinct(StringComparer.Ordinal).ToArray();
        var ended = await AreaDatabase.RowsAsync<(string File, string State, string? Reason)>(
            demo.Database.Owner, "select file_name, state, reason_code from ops.run where file_name = any(@files)", new { files }, Token);

        Assert.Equal(files.Order(StringComparer.Ordinal), ended.Select(run => run.File).Order(StringComparer.Ordinal));
        Found.Nothing(ended.Where(run => run.State != "succeeded").Select(run => $"{run.File}: {run.State} {run.Reason}"));
    }

    [Fact]
    public async Task Rows_in_every_file_are_loaded_not_loaded_or_already_held_as_the_answer_sheet_says()
    {
        var tables = await TablesAsync();
        var wrong = demo.Truth.Files
            .Select(truth => (Truth: truth, Table: tables[Key(truth)]))
            .Where(file => file.Table.RowsInFile != file.Table.RowsLoaded + file.Table.RowsNotLoaded + file.Table.RowsAlreadyHeld
                || file.Table.RowsInFile != file.Truth.Rows
                || file.Table.RowsAlreadyHeld != file.Truth.AlreadyHeld.Count
                || file.Table.RowsNotLoaded < file.Truth.NotLoaded.Count)
            .Select(file => $"{Key(file.Truth)}: {file.Table}, expected {file.Truth.Rows} rows, {file.Truth.NotLoaded.Count} out, {file.Truth.AlreadyHeld.Count} held");
        Found.Nothing(wrong);
    }

    [Fact]
    public async Task Every_planted_row_is_reported_with_its_line_its_rule_and_its_column()
    {
        var faults = await AreaDatabase.RowsAsync<Reported>(
            demo.Database.Owner,
            """
            select r.file_name as file, f.table_name as "table", f.code, f.line, f.field, f.severity
            from ops.run r join staging.row_fault f on f.delivery_id = r.delivery_id
            """,
            null,
            Token);
        var tables = await TablesAsync();
        var planted = demo.Truth.Files.SelectMany(file =>
            file.NotLoaded.Select(row => (File: file, Row: row, Severity: "error")).Concat(file.Queries.Select(row => (File: file, Row: row, Severity: "query")))).ToList();

        var missed = planted.Where(plant => !faults.Any(fault => fault.File == Name(plant.File.File) && fault.Table == tables[Key(plant.File)].TableName
            && fault.Line == plant.Row.Line && fault.Code == plant.Row.Code && fault.Severity == plant.Severity
            && (plant.Row.Column.Length == 0 || plant.Row.Column.Equals(fault.Field, StringComparison.OrdinalIgnoreCase))));

        Assert.True(planted.Count >= 30, $"Only {planted.Count} rows are planted.");
        Found.Nothing(missed.Select(plant => $"{Key(plant.File)} line {plant.Row.Line}: {plant.Row.Code} {plant.Row.Column} ({plant.Row.Reason})"));
    }

    [Fact]
    public async Task A_load_page_says_the_sum_in_words()
    {
        foreach (var file in new[] { "children-in-need-2026.csv", "sen2-return-2025.zip", "community-referrals-2025-04.csv" })
        {
            var truth = demo.Truth.Files.Where(one => Name(one.File) == file).ToList();
            var said = (await demo.PageAsync(demo.Resolve($"/data/imports/{{{file}}}"))).QuerySelector(".app-sum")!.TextContent;
            var numbers = said.Replace(",", "", StringComparison.Ordinal).Split(' ').Where(word => word.All(char.IsAsciiDigit)).Select(int.Parse).ToList();

            Assert.Matches(@"^[\d,]+ rows in the file = [\d,]+ loaded \+ [\d,]+ not loaded \+ [\d,]+ already held$", said);
            Assert.Equal(numbers[0], numbers[1] + numbers[2] + numbers[3]);
            Assert.Equal(truth.Sum(one => one.Rows), numbers[0]);
            Assert.Equal(truth.Sum(one => one.AlreadyHeld.Count), numbers[3]);
        }
    }

    private async Task<Dictionary<string, LoadedTable>> TablesAsync()
    {
        var tables = await AreaDatabase.RowsAsync<LoadedTable>(
            demo.Database.Owner,
            """
            select r.file_name as delivery, t.file_name as file, t.table_name as tablename, t.rows_in_file as rowsinfile, t.rows_loaded as rowsloaded,
                   t.rows_not_loaded as rowsnotloaded, t.rows_already_held as rowsalreadyheld
            from ops.run r join ops.delivery_table t on t.delivery_id = r.delivery_id
            """,
            null,
            Token);
        return tables.ToDictionary(table => $"{table.Delivery} {Path.GetFileNameWithoutExtension(table.File)}", StringComparer.Ordinal);
    }

    // The answer sheet names a plain file's table without its period, the load by the file itself.
    private static string Key(DemoTruthFile file) =>
        $"{Name(file.File)} {(file.File.EndsWith(".zip", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(file.Table) : Path.GetFileNameWithoutExtension(file.File))}";

    private static string Name(string path) => path.Split('/', '\\')[^1];
}
