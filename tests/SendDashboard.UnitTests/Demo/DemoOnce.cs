namespace SendDashboard.UnitTests.Demo;

[CollectionDefinition(Name)]
public sealed class DemoOnce : ICollectionFixture<DemoInbox>
{
    public const string Name = "demo area";
}
