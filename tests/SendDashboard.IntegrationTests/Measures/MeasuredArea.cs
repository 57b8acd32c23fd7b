using System.Globalization;
using Npgsql;
using SendDashboard.Core;
using SendDashboard.Insight.Measures;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Measures;

/// <summary>A database of one test's own, with deliveries and facts put in by hand, and the product's measures worked out from them.</summary>
internal sealed class MeasuredArea : IAsyncDisposable
{
    public const string Home = "X99000001";
    private readonly TestDatabase database;
    private readonly List<CountingRow> deliveries = [];
    private readonly Dictionary<(string, string), TestPerson> readers = [];
    private int line;

    private MeasuredArea(TestDatabase database, ProductFolders folders)
    {
        this.database = database;
        Catalogue = MeasureCatalogue.Load(folders);
        Refresh = new MeasureRefresh(Catalogue, Home, TimeProvider.System);
    }

    public MeasureCatalogue Catalogue { get; }

    public MeasureRefresh Refresh { get; }

    public NpgsqlDataSource Owner => database.Owner;

    public NpgsqlDataSource Worker => database.Worker;

    /// <summary>Reads as a commissioner does: with the web's login, in a request of theirs.</summary>
    public async Task<IReadOnlyList<T>> SeenAsync<T>(string sql, object? parameters = null, string role = "commissioner", string organisation = "partnership")
    {
        if (!readers.TryGetValue((role, organisation), out var reader))
        {
            readers[(role, organisation)] = reader = await TestPerson.SignInAsync(Owner, organisation, [role]);
        }

        return await reader.ReadAsync<T>(database.Web, sql, parameters);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<MeasuredArea> StartAsync(PostgresFixture postgres, string? overlay = null)
    {
        var database = new TestDatabase(postgres);
        await database.InitializeAsync();
        return new MeasuredArea(database, ProductFolders.Find(_ => null) with { Overlay = overlay });
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The yearly SEN2 return: activity of a calendar year, plans on census day of the next.</summary>
    public Task<long> ReturnAsync(int year, string censusDay) =>
        DeliverAsync("education/sen2", "return", "calendar-year", $"{year}-01-01", $"{year}-12-31", censusDay);

    /// <summary>A monthly snapshot of SEN2, or a month's file of a feed.</summary>
    public Task<long> MonthAsync(string extract, string month, string use = "return")
    {
        var first = Day($"{month}-01");
        var last = first.AddMonths(1).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return DeliverAsync(extract, use, "month", $"{month}-01", last, last);
    }

    public async Task<long> DeliverAsync(string extract, string use, string kind, string start, string end, string? asOf)
    {
        await using var command = Owner.CreateCommand("""
            insert into ops.delivery (extract, agency, use, period_kind, period_start, period_end, as_of, file_name, sha256, size_bytes,
                                      received_at, received_by, contract_version, state, rows_in_file, rows_loaded, rows_not_loaded, rows_already_held, published_at)
            values ($1, split_part($1, '/', 1), $2, $3, $4, $5, $6, 'by hand', sha256($1::bytea), 0, now(), 'test', '1', 'published', 0, 0, 0, 0, now())
            returning delivery_id
            """);
        foreach (var value in new object[] { extract, use, kind, Day(start), Day(end), asOf is null ? DBNull.Value : Day(asOf) })
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        var id = (long)(await command.ExecuteScalarAsync(Token))!;
        deliveries.Add(new CountingRow(id, use, kind, Day(start), Day(end), asOf is null ? Day(end) : Day(asOf)));
        return id;
    }

    /// <summary>Takes a delivery out of count, as a later one for the same period does.</summary>
    public Task RetireAsync(long delivery) => RunAsync($"update ops.delivery set retired_at = now(), state = 'superseded' where delivery_id = {delivery}");

    /// <summary>Rows of one fact in one delivery. A row is an anonymous object whose properties are columns; the rest follows from the delivery.</summary>
    public async Task AddAsync(string fact, long delivery, params object[] rows)
    {
        await RunAsync($"select star.create_leaf('{fact}', {delivery})");
        var of = deliveries.Single(each => each.Id == delivery);
        var columns = await ColumnsAsync(fact);
        await using var connection = await Owner.OpenConnectionAsync(Token);
        foreach (var row in rows)
        {
            var given = row.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(row), StringComparer.Ordinal);
            foreach (var (column, value) in Defaults(of).Where(pair => columns.Contains(pair.Key)))
            {
                given.TryAdd(column, value);
            }

            await using var insert = new NpgsqlCommand(
                $"insert into star.{fact}_d{delivery} ({string.Join(", ", given.Keys)}) values ({string.Join(", ", given.Keys.Select((_, at) => $"${at + 1}"))})", connection);
            insert.Parameters.AddRange(given.Values.Select(value => new NpgsqlParameter { Value = Typed(value) }).ToArray());
            await insert.ExecuteNonQueryAsync(Token);
        }

        await RunAsync($"select star.attach_leaf('{fact}', {delivery})");
    }

    /// <summary>Current values of a measure by "kind start breakdown member", from one source.</summary>
    public async Task<Dictionary<string, StoredValue>> ValuesAsync(string slug, string source = "local", string area = Home)
    {
        await using var command = Owner.CreateCommand("""
            select value_id, period_kind, period_start::text, breakdown, member, numerator, denominator, value, lower, upper, method, symbol, reason, deliveries
            from measure.value where retired_at is null and slug = $1 and source = $2 and area_code = $3
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = slug });
        command.Parameters.Add(new NpgsqlParameter { Value = source });
        command.Parameters.Add(new NpgsqlParameter { Value = area });
        await using var reader = await command.ExecuteReaderAsync(Token);
        var values = new Dictionary<string, StoredValue>(StringComparer.Ordinal);
        while (await reader.ReadAsync(Token))
        {
            decimal? Number(int column) => reader.IsDBNull(column) ? null : reader.GetDecimal(column);
            string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
            var key = $"{reader.GetString(1)} {reader.GetString(2)} {reader.GetString(3)} {reader.GetString(4)}".TrimEnd();
            values.Add(key, new StoredValue(
                reader.GetInt64(0), Number(5), Number(6), Number(7), Number(8), Number(9), Text(10), Text(11), Text(12), reader.GetFieldValue<long[]>(13)));
        }

        return values;
    }

    public async Task RunAsync(string sql)
    {
        await using var command = Owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Token);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static object Typed(object? value) => value switch
    {
        null => DBNull.Value,
        string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => value,
    };

    private Dictionary<string, object?> Defaults(CountingRow of) => new(StringComparer.Ordinal)
    {
        ["delivery_id"] = of.Id,
        ["source_line"] = (long)++line,
        ["person_key"] = (long)line,
        ["record_key"] = (long)line,
        ["use"] = of.Use,
        ["agency"] = "test",
        ["area_code"] = Home,
        ["period_kind"] = of.Kind,
        ["period_start"] = of.Start,
        ["period_end"] = of.End,
        ["as_of"] = of.AsOf,
    };

    private async Task<HashSet<string>> ColumnsAsync(string fact)
    {
        await using var command = Owner.CreateCommand("select column_name from information_schema.columns where table_schema = 'star' and table_name = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = fact });
        await using var reader = await command.ExecuteReaderAsync(Token);
        var columns = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(Token))
        {
            columns.Add(reader.GetString(0));
        }

        return columns;
    }

    private sealed record CountingRow(long Id, string Use, string Kind, DateOnly Start, DateOnly End, DateOnly AsOf);
}
