using SendDashboard.Core.Identifiers;

namespace SendDashboard.UnitTests.Identifiers;

public sealed class AllocationTests
{
    [Fact]
    public void Judging_identifiers_as_bytes_allocates_nothing()
    {
        Judge(); // compiled and warm before counting
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Judge();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Judge()
    {
        Upn.Read("B801200005001"u8, out _);
        NhsNumber.Read("943 476 5919"u8, out _);
        Uln.Read("1234567805"u8, out _);
        Postcode.Read("MK9 3EJ"u8, out _);
        Upn.Read("B207000016049", out _);
    }
}
