using SendDashboard.Database.Access;

namespace SendDashboard.Web.Access;

/// <summary>Why a page is read, as the record of reads keeps it: it follows from what the page needs.</summary>
internal static class Purposes
{
    public const string Account = "to look after the own account";

    public static string Of(string? ability) => ability switch
    {
        May.Figures or May.Download => "to plan and review services",
        May.Loads or May.Problems or May.Fix or May.Load or May.Steer or May.Answer or May.Records => "to load data and put it right",
        May.Agreements or May.WhoSeesWhat or May.AccessLog => "to govern data sharing",
        May.Users or May.Approve => "to look after accounts",
        _ => Account,
    };
}
