namespace SendDashboard.Database.Access;

/// <summary>What the database is told of a request before anything is read; it is what the record of reads keeps.</summary>
/// <param name="Token">The session's token, as the browser sent it.</param>
/// <param name="Purpose">Why the page is read, in a few words.</param>
/// <param name="Page">The page, as its address is written in the code: <c>/measures/{slug}</c>.</param>
/// <param name="Address">The address asked for.</param>
/// <param name="Measures">Measures the page shows.</param>
public sealed record RequestFacts(string Token, string Purpose, string Page, string Address, string[] Measures);
