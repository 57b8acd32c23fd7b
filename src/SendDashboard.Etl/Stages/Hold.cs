namespace SendDashboard.Etl.Stages;

/// <summary>A number for which a delivery is held until a person of its agency has said that it is right.</summary>
/// <param name="Code">SUM-01 or SUM-05.</param>
/// <param name="Table">The table; empty when it is about the whole delivery.</param>
/// <param name="Came">The number that came.</param>
/// <param name="Beside">The number it is held against.</param>
/// <param name="Low">So many or fewer are held; null when there is no such limit.</param>
/// <param name="High">So many or more are held; null when there is no such limit.</param>
/// <param name="BesideDelivery">The earlier delivery that the number is of; null when it is of the file itself.</param>
internal sealed record Hold(string Code, string Table, long Came, long Beside, long? Low, long? High, long? BesideDelivery);
