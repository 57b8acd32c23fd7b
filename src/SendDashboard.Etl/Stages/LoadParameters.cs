namespace SendDashboard.Etl.Stages;

/// <summary>What load and check SQL may ask of the delivery, by name.</summary>
public static class LoadParameters
{
    /// <summary>@delivery @extract @agency @use @area @periodKind @periodStart @periodEnd @asOf.</summary>
    public static object Of(ImportRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var period = run.Recognition.Period;
        return new
        {
            delivery = run.DeliveryId, extract = run.Contract.Extract, agency = run.Held.Agency, use = run.Recognition.Use.Name, area = run.Area,
            periodKind = period.Kind, periodStart = period.Start, periodEnd = period.End, asOf = period.AsOf,
        };
    }
}
