using System.Text;

namespace SendDashboard.UnitTests.Etl.Reading;

/// <summary>
/// Good files with a few bytes changed, cut out or doubled, by a seeded hand: whatever comes of it is a verdict, never an exception, and
/// the rows always add up.
/// </summary>
public sealed class DamagedFileTests : ReadingTest
{
    private const int Tries = 250;

    [Fact]
    public Task A_damaged_CSV_gives_a_verdict() => DamageAsync(Bytes(Text()));

    [Fact]
    public Task A_damaged_file_in_UTF_16_gives_a_verdict() => DamageAsync([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text())]);

    [Fact]
    public Task A_damaged_zip_gives_a_verdict() => DamageAsync(Zip(("a.csv", Bytes(Text()))));

    [Fact]
    public Task A_damaged_workbook_gives_a_verdict() => DamageAsync(new MadeWorkbook().Sheet("Data", Lines.Select(l => l.Split(','))).Bytes());

    [Fact]
    public Task A_damaged_return_in_XML_gives_a_verdict() =>
        DamageAsync(File.ReadAllBytes(ProductTree.Folder("tests", "samples", "education", "sen2", "good.xml")), "education");

    private async Task DamageAsync(byte[] good, string agency = "social-care")
    {
        var random = new Random(20260115);
        for (var i = 0; i < Tries; i++)
        {
            var verdict = await CheckAsync(Damage(good, random), agency);

            if (!verdict.Stopped)
            {
                Assert.All(verdict.Value.Tables, t => Assert.Equal(t.RowsInFile, t.RowsStaged + t.RowsKeptOut));
            }
        }
    }

    private static byte[] Damage(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 12), bytes.Count - at);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                default:
                    bytes[at] = (byte)"\",;\n\0<>&"[random.Next(8)];
                    break;
            }
        }

        return [.. bytes];
    }
}
