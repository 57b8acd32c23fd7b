namespace SendDashboard.Web.Components.Layout;

/// <summary>How sensitive what a page shows is; said in words on every page.</summary>
public enum Sensitivity
{
    NotSet,
    Public,
    PartnersOnly,
    SmallGroups,
    PersonalData,
}
