using SendDashboard.Database;
using SendDashboard.Database.Migrating;

namespace SendDashboard.IntegrationTests.Migrating;

public sealed class NamedSqlTests
{
    [Fact]
    public void A_missing_script_is_named_with_the_file_that_should_be_there()
    {
        var fault = Assert.Throws<ArgumentException>(() => NamedSql.Read("load/nowhere.sql"));

        Assert.Contains("sql/load/nowhere.sql", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_script_of_a_folder_is_listed_in_name_order_and_can_be_read()
    {
        var names = NamedSql.List("migrations/");

        Assert.Equal("migrations/0001_schemas.sql", names[0]);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.All(names, name => Assert.NotEmpty(NamedSql.Read(name)));
    }

    [Fact]
    public void No_two_migrations_have_the_same_number()
    {
        var numbers = NamedSql.List("migrations/").Select(name => Path.GetFileName(name)[..4]).ToArray();

        Assert.Equal(numbers.Distinct(), numbers);
        Assert.All(numbers, number => Assert.True(int.TryParse(number, out _), $"'{number}' is not a number"));
    }

    [Fact]
    public void Load_and_measure_scripts_are_never_applied()
    {
        var applied = SqlScript.OfTheProduct();

        Assert.DoesNotContain(applied, script => script.Path.StartsWith("load/", StringComparison.Ordinal));
        Assert.DoesNotContain(applied, script => script.Path.StartsWith("measures/", StringComparison.Ordinal));
        Assert.All(applied, script => Assert.NotEmpty(script.Text));
    }
}
