using System.Diagnostics.CodeAnalysis;

namespace SendDashboard.EndToEndTests.Support;

/// <summary>Tests of the loaded demo area run one after another: one of them loads a file, and the others must not meet it half way.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711", Justification = "It is what xunit calls a collection.")]
public sealed class DemoCollection : ICollectionFixture<LoadedDemo>
{
    public const string Name = "The loaded demo area";
}
