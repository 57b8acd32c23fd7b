using SendDashboard.Core.Faults;
using SendDashboard.Etl.Reading;

namespace SendDashboard.UnitTests.Etl.Reading;

public sealed class SetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("send-set").FullName;

    public SetTests()
    {
        foreach (var file in Directory.EnumerateFiles(ProductTree.Folder("tests", "samples", "education", "sen2", "good")))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_return_covers_the_calendar_year_before_its_census_day()
    {
        var found = (await RecogniseAsync()).Value!;

        Assert.Equal(("return", new DeliveryPeriod("calendar-year", new(2025, 1, 1), new(2025, 12, 31), new(2026, 1, 15))), (found.Use.Name, found.Period));
    }

    [Fact]
    public async Task A_snapshot_covers_the_month_of_its_reference_date()
    {
        Change("sen2.csv", t => t.Replace(",SEN2,2026,2026-01-15", ",SEN2 in-year,2026,2026-03-31"));

        var found = (await RecogniseAsync()).Value!;

        Assert.Equal(("in-year", new DeliveryPeriod("month", new(2026, 3, 1), new(2026, 3, 31), new(2026, 3, 31))), (found.Use.Name, found.Period));
    }

    [Fact]
    public async Task A_census_day_of_another_year_is_a_mismatch()
    {
        Change("sen2.csv", t => t.Replace("2026-01-15", "2025-01-16"));

        Assert.Equal(FaultCode.PeriodMismatch, (await RecogniseAsync()).Fault?.Code);
    }

    [Fact]
    public async Task A_heading_that_is_neither_return_nor_snapshot_is_refused()
    {
        Change("sen2.csv", t => t.Replace(",SEN2,", ",School census,"));

        Assert.Equal(FaultCode.UseUnknown, (await RecogniseAsync()).Fault?.Code);
    }

    [Fact]
    public async Task A_set_without_a_table_is_refused_whole_and_names_it()
    {
        File.Delete(Path.Combine(_folder, "senneed.csv"));

        Assert.Equal((FaultCode.TableMissing, "senneed"), await FaultAsync());
    }

    [Fact]
    public async Task A_second_file_of_a_table_is_refused_whatever_its_name_and_a_file_of_no_table_is_left_alone()
    {
        File.WriteAllText(Path.Combine(_folder, "notes.csv"), "a,b\n1,2\n");
        Assert.Null((await RecogniseAsync()).Fault);

        File.Copy(Path.Combine(_folder, "requests.csv"), Path.Combine(_folder, "requests (2).csv"));
        Assert.Equal((FaultCode.TableTwice, "requests"), await FaultAsync());
    }

    [Fact]
    public async Task A_set_with_a_column_missing_names_table_and_column()
    {
        Change("requests.csv", t => t.Replace(",requestoutcome,", ",x,"));

        Assert.Equal((FaultCode.ColumnMissing, "requests"), await FaultAsync());
    }

    [Fact]
    public async Task The_older_heading_for_sex_is_recognised_as_its_layout()
    {
        Change("person.csv", t => t.Replace(",sex,", ",gendercurrent,"));

        var found = (await RecogniseAsync()).Value!;

        Assert.Equal("specification 1.1", found.Files.Single(f => f.Table.Name == "person").Layout);
    }

    [Fact]
    public async Task Files_come_parents_before_children_and_the_same_bytes_give_the_same_fingerprint()
    {
        var (first, second) = ((await RecogniseAsync()).Value!, (await RecogniseAsync()).Value!);

        Assert.Equal(first.Contract.Tables.Select(t => t.Name), first.Files.Select(f => f.Table.Name));
        Assert.Equal(first.Sha256, second.Sha256);
    }

    private async Task<(string?, string?)> FaultAsync()
    {
        var fault = (await RecogniseAsync()).Fault;
        return (fault?.Code, fault?.Table);
    }

    private Task<FileVerdict<Recognition>> RecogniseAsync() =>
        Engine.Reader().RecogniseAsync(new DeliverySource(_folder, "sen2-return-2026", "education"), TestContext.Current.CancellationToken);

    private void Change(string file, Func<string, string> change)
    {
        var path = Path.Combine(_folder, file);
        File.WriteAllText(path, change(File.ReadAllText(path)));
    }
}
