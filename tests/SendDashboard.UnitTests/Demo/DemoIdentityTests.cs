using System.Text.RegularExpressions;

namespace SendDashboard.UnitTests.Demo;

[Collection(DemoOnce.Name)]
public sealed partial class DemoIdentityTests(DemoInbox demo)
{
    [Fact]
    public void Every_UPN_has_authority_999_and_its_check_letter_but_for_planted_rows()
    {
        var seen = Values("upn").ToList();

        Assert.True(seen.Count > 50_000);
        Assert.All(seen, v => Assert.True(UpnShape().IsMatch(v.Value) && v.Value[0] == UpnLetter(v.Value[1..]), $"{v.File} line {v.Line}"));
    }

    [Fact]
    public void Every_NHS_number_is_in_the_range_never_issued_with_its_check_digit_but_for_planted_rows()
    {
        var seen = Values("NHSNumber").ToList();

        Assert.True(seen.Count > 50_000);
        Assert.All(seen, v => Assert.True(NhsShape().IsMatch(v.Value) && v.Value[9] - '0' == NhsDigit(v.Value), $"{v.File} line {v.Line}"));
    }

    [Fact]
    public void Every_postcode_is_in_an_area_that_does_not_exist() =>
        Assert.All(Values("postcode"), v => Assert.Matches(PostcodeShape(), v.Value));

    [Fact]
    public void Every_learner_number_starts_999() => Assert.All(Values("uniquelearnernumber"), v => Assert.Matches(UlnShape(), v.Value));

    [Fact]
    public void Every_establishment_is_numbered_from_900001_and_is_in_the_register()
    {
        var register = demo.Read("published/establishments-2026-10.csv", "establishments");
        var urns = register.Records.Select(r => register.Text(r, "URN")).ToHashSet();
        var ukprns = register.Records.Select(r => register.Text(r, "UKPRN")).ToHashSet();

        Assert.All(urns, u => Assert.InRange(int.Parse(u, null), 900_001, 999_999));
        Assert.All(ukprns, u => Assert.InRange(int.Parse(u, null), 90_000_001, 99_999_999));
        Assert.All(Values("urn"), v => Assert.Contains(v.Value, urns));
        Assert.All(Values("ukprn"), v => Assert.Contains(v.Value, ukprns));
    }

    [Fact]
    public void Health_shares_no_identifier_with_the_council()
    {
        var council = Values("upn").Concat(Values("LAchildID")).Concat(Values("uniquelearnernumber")).Select(v => v.Value).ToHashSet();

        Assert.DoesNotContain(Values("NHSNumber").Concat(Values("LocalPatientId")), v => council.Contains(v.Value));
        Assert.All(demo.Truth.Files.Where(f => f.File.StartsWith("health/", StringComparison.Ordinal)), f => Assert.False(demo.Read(f).Has("UPN") || demo.Read(f).Has("LAchildID")));
    }

    /// <summary>Filled cells of a column, in any case of its heading, in rows that are not planted.</summary>
    private IEnumerable<(string File, int Line, string Value)> Values(string column)
    {
        foreach (var file in demo.Truth.Files)
        {
            var table = demo.Read(file);
            var planted = file.NotLoaded.Concat(file.Queries).Select(r => r.Line).ToHashSet();
            foreach (var heading in new[] { column, column.ToUpperInvariant(), char.ToUpperInvariant(column[0]) + column[1..] }.Distinct().Where(table.Has))
            {
                foreach (var record in table.Records.Where(r => !planted.Contains(r.Line) && table.Text(r, heading).Length > 0))
                {
                    yield return (file.File, record.Line, table.Text(record, heading));
                }
            }
        }
    }

    private static char UpnLetter(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 12; i++)
        {
            sum += (digits[i] - '0') * (i + 2);
        }

        return "ABCDEFGHJKLMNPQRTUVWXYZ"[sum % 23];
    }

    private static int NhsDigit(string number)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            sum += (number[i] - '0') * (10 - i);
        }

        return 11 - (sum % 11) is var check && check == 11 ? 0 : check;
    }

    [GeneratedRegex("^[A-Z]999[0-9]{9}$")]
    private static partial Regex UpnShape();

    [GeneratedRegex("^999[0-9]{7}$")]
    private static partial Regex NhsShape();

    [GeneratedRegex("^999[0-9]{7}$")]
    private static partial Regex UlnShape();

    [GeneratedRegex("^ZZ9[0-9] [1-9][A-Z]{2}$")]
    private static partial Regex PostcodeShape();
}
