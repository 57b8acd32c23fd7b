using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading;
using SendDashboard.Etl.Validating;

namespace SendDashboard.UnitTests.Etl.Validating;

public sealed class RowValidatorTests
{
    private static readonly Contract Sen2 = Engine.Contracts.Find("education/sen2")!;
    private static readonly DeliveryPeriod Period = new("calendar-year", new(2025, 1, 1), new(2025, 12, 31), new(2026, 1, 15));
    private static readonly RowValidator Validator = new(Sen2, "requests", Sen2.Uses[^1], Period, Engine.CoverOf(Sen2), MessageCatalogue.Load(Engine.Folders));

    private static readonly Dictionary<string, string> Good = new()
    {
        ["requeststableid"] = "20", ["persontableid"] = "10", ["receiveddate"] = "2025-02-03", ["requestoutcome"] = "Y", ["requestoutcomedate"] = "2025-03-10",
    };

    [Fact]
    public void Passes_a_good_row() => Assert.True(Validator.Validate(new RowToCheck(Good)).IsValid);

    [Fact]
    public void Explains_every_fault_of_a_row_at_its_field()
    {
        var row = new Dictionary<string, string>(Good) { ["receiveddate"] = "31/02/2025", ["requestoutcome"] = "Q" };

        var failures = Validator.Validate(new RowToCheck(row)).Errors.Select(e => (e.PropertyName, e.ErrorCode, e.Severity));

        Assert.Equal([("receiveddate", "DATE-01", FluentValidation.Severity.Error), ("requestoutcome", "CODE-01", FluentValidation.Severity.Error)], failures);
    }

    [Fact]
    public void A_query_is_a_warning()
    {
        var row = new Dictionary<string, string>(Good) { ["requestoutcomedate"] = "" };

        Assert.Equal(("ROW-01", FluentValidation.Severity.Warning), Validator.Validate(new RowToCheck(row)).Errors.Select(e => (e.ErrorCode, e.Severity)).Single());
    }
}
