using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Web;

/// <summary>Web on its first day: the schema, and nothing in it.</summary>
public sealed class EmptyDashboard(PostgresFixture postgres) : Dashboard(postgres)
{
    protected override bool Empty => true;
}
