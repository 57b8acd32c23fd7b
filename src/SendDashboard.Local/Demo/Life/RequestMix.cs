using SendDashboard.Local.Demo.Chance;

namespace SendDashboard.Local.Demo.Life;

/// <summary>How many requests, of what age, from whom and in which month: England's shape at a size of 300,000 people.</summary>
internal static class RequestMix
{
    public static readonly Weighted<int> Ages = new(
        (2, 3.5), (3, 18), (4, 15), (5, 8.5), (6, 7.2), (7, 6.8), (8, 6.6), (9, 7), (10, 8.6), (11, 5.4), (12, 5), (13, 5.2),
        (14, 4.4), (15, 3.4), (16, 1.6), (17, 0.9), (18, 0.4), (19, 0.15), (21, 0.1));

    public static readonly Weighted<string> Sources = new(("1", 43), ("2", 49), ("3", 4), ("4", 2), ("5", 2));

    /// <summary>January to December: a peak in spring, nearly nothing while schools are shut.</summary>
    private static readonly double[] Months = [0.98, 0.95, 1.28, 1.15, 1.35, 1.3, 1.02, 0.38, 0.72, 1.02, 1.08, 0.77];

    public static double Expected(DateOnly month) =>
        InYear(month.Year) * Months[month.Month - 1] / Months.Sum();

    private static double InYear(int year) => year switch
    {
        < 2014 => 150 + ((year - 2002) * 6),
        < 2021 => 225 + ((year - 2014) * 38),
        2021 => 530,
        2022 => 600,
        2023 => 680,
        2024 => 760,
        2025 => 850,
        _ => 870,
    };
}
