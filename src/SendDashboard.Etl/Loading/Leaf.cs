using System.Text.RegularExpressions;
using Npgsql;
using SendDashboard.Etl.Runs;

namespace SendDashboard.Etl.Loading;

/// <summary>The delivery's own part of a fact: made and filled unattached, then attached in the same transaction.</summary>
/// <param name="Fact">The fact it will belong to, such as <c>fct_ehc_request</c>.</param>
internal sealed partial record Leaf(string Fact)
{
    /// <summary>The facts that load SQL fills: it inserts into <c>new_</c> and the fact's name.</summary>
    public static IReadOnlyList<Leaf> Named(string script) =>
        [.. InsertedFacts().Matches(script).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(fact => new Leaf(fact))];

    public async Task CreateAsync(NpgsqlConnection connection, long delivery, CancellationToken cancellationToken)
    {
        await using var make = SqlText.Command(connection, "select star.create_leaf(@fact, @delivery)", new { fact = Fact, delivery });
        var name = (string)(await make.ExecuteScalarAsync(cancellationToken))!;
        await using var view = SqlText.Command(
            connection, $"create temporary view {SqlText.Quote($"new_{Fact}")} as select * from star.{SqlText.Quote(name)}", null);
        await view.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task AttachAsync(NpgsqlConnection connection, long delivery, CancellationToken cancellationToken)
    {
        await using var attach = SqlText.Command(connection, "select star.attach_leaf(@fact, @delivery)", new { fact = Fact, delivery });
        await attach.ExecuteNonQueryAsync(cancellationToken);
    }

    [GeneratedRegex(@"insert\s+into\s+new_(\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex InsertedFacts();
}
