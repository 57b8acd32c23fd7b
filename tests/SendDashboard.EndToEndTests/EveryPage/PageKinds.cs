namespace SendDashboard.EndToEndTests.EveryPage;

/// <summary>One address of every kind of page, and of the states that look different. A file's name in braces stands for the number of its run.</summary>
internal static class PageKinds
{
    public static TheoryData<string> All =>
    [
        "/",
        "/local-need",
        "/quality-and-outcomes",
        "/measures",
        "/measures?search=nothing+is+called+this",
        "/measures/ehc-20wk",
        "/measures/ehc-20wk?area=E92000001",
        "/measures/ehc-20wk?every=year&breakdown=primary-need&compare=england&from=2022-01",
        "/measures/need-mix-ehc",
        "/measures/csds-refs?breakdown=ethnicity",
        "/measures/cin-disab",
        "/measures/ehc-open-20wk",
        "/data/imports",
        "/data/imports?agency=health&result=held",
        "/data/imports/{population-2025.csv}",
        "/data/imports/{children-in-need-2026.csv}",
        "/data/imports/{sen2-return-2026.zip}",
        "/data/imports/{sen2-return-2025.zip}/problems",
        "/data/imports/{children-in-need-2026.csv}/problems/DATE-01",
        "/data/imports/new",
        "/data/imports/new?problem=FILE-04&feed=social-care%2Fchildren-in-need",
        "/measures/ehc-20wk/download",
        "/sign-in",
        "/account",
        "/account/still-there",
        "/admin/users",
        "/admin/organisations",
        "/admin/role-requests",
        "/accessibility",
        "/privacy",
        "/cookies",
        "/there-is-no-such-page",
    ];
}
