using SendDashboard.Core.Agreements;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.UnitTests.Etl.Agreements;

public sealed class AgreementDoorTests
{
    private static readonly DateOnly AsAt = new(2025, 12, 31);
    private static readonly DateOnly Today = new(2026, 2, 1);
    private static readonly Contract Sen2 = Engine.Contracts.Find("education/sen2")!;
    private static readonly Agreement Tier1 = Engine.Agreements.Find("t1-send-partnership")!;
    private static readonly Agreement Tier2 = Engine.Agreements.Find("t2-education-sen2")!;

    [Fact]
    public void Opens_for_a_Tier_2_in_force_that_rests_on_a_Tier_1_in_force()
    {
        var cover = Check(Tier1, Tier2).Value!;

        Assert.Equal("t2-education-sen2", cover.Agreement);
        Assert.True(cover.Allows("person", "upn"));
        Assert.False(cover.Allows("person", "surname"));
    }

    [Fact]
    public void Stays_shut_without_a_Tier_2() => Assert.Equal(FaultCode.NoAgreement, Check(Tier1).Fault?.Code);

    [Fact]
    public void Stays_shut_when_the_Tier_2_ended_yesterday() =>
        Assert.Equal(FaultCode.AgreementNotInForce, Check(Tier1, Tier2 with { EndsOn = Today.AddDays(-1) }).Fault?.Code);

    [Fact]
    public void Opens_on_the_last_day_of_the_Tier_2() => Assert.False(Check(Tier1, Tier2 with { EndsOn = Today }).Stopped);

    [Fact]
    public void Stays_shut_when_the_Tier_2_began_after_the_day_the_file_describes() =>
        Assert.Equal(FaultCode.AgreementNotInForce, Check(Tier1, Tier2 with { StartsOn = AsAt.AddDays(1) }).Fault?.Code);

    [Fact]
    public void Stays_shut_when_the_Tier_1_has_ended() =>
        Assert.Equal(FaultCode.AgreementNotInForce, Check(Tier1 with { EndsOn = AsAt }, Tier2).Fault?.Code);

    [Fact]
    public void Stays_shut_when_the_agency_did_not_sign_the_Tier_1() =>
        Assert.Equal(FaultCode.AgreementNotInForce, Check(Tier1 with { Parties = ["health"] }, Tier2).Fault?.Code);

    [Fact]
    public void Stays_shut_for_a_draft() =>
        Assert.Equal(FaultCode.AgreementNotInForce, Check(Tier1, Tier2 with { Status = AgreementStatus.Draft }).Fault?.Code);

    private static FileVerdict<Cover> Check(params Agreement[] agreements) =>
        new AgreementDoor(new CurrentAgreements(new AgreementLibrary(agreements))).Check(Sen2, AsAt, Today);
}
