namespace SendDashboard.Desk.People;

/// <summary>Somebody to be added.</summary>
/// <param name="Email">Work address they will sign in with.</param>
/// <param name="Name">Their name.</param>
/// <param name="Organisation">Short name of their organisation.</param>
/// <param name="Areas">Codes of the areas whose local figures they may be shown, once they have a role.</param>
public sealed record NewPerson(string Email, string Name, string Organisation, string[] Areas);
