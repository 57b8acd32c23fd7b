using SendDashboard.Desk.People;
using SendDashboard.Web.Components.Content;

namespace SendDashboard.Web.Pages.People;

/// <summary>What the pages about people say: how an account stands, what was done, and why something was not.</summary>
internal static class PeopleWords
{
    private static readonly Dictionary<string, string> DoneSentences = new(StringComparer.Ordinal)
    {
        ["asked"] = "The role was asked for. Another person decides",
        ["taken"] = "The role was taken away",
        ["areas"] = "The areas were changed",
        ["unlocked"] = "The account was unlocked",
        ["closed"] = "The account was closed, and its sessions ended",
        ["reopened"] = "The account is open again, without a password and without roles",
        ["agreed"] = "You agreed: the role was given",
        ["refused"] = "You refused: the role was not given",
        ["organisation"] = "The organisation was added",
        ["added"] = "The person was added, without any role. Make a link for them, and ask for their role",
    };

    private static readonly Dictionary<string, string> Refusals = new(StringComparer.Ordinal)
    {
        ["not-allowed"] = "Your roles do not let you do that",
        ["demo"] = "That is one of the made-up people of the demonstration, who cannot be changed",
        ["closed"] = "The account is closed",
        ["open"] = "The account is open already",
        ["unknown"] = "There is no such account",
        ["last-administrator"] = "Nobody else could look after accounts. Give another person the role of administrator first",
        ["not-held"] = "The account does not have that role any more",
        ["held"] = "The account has that role already",
        ["asked"] = "That role has been asked for already, and waits for a decision",
        ["decided"] = "It has been decided already",
        ["asked-by-you"] = "You asked for it, so another person decides",
        ["for-you"] = "It is for you, so another person decides",
        ["self"] = "You change your own password on the page of your account",
        ["approver"] = "Somebody who agrees to roles gets a new password on the command line only, from whoever runs the server: send user link",
        ["role"] = "Choose a role",
        ["reason"] = "Say why, in 5 to 500 characters",
        ["name"] = "Enter a name of 100 characters or fewer",
        ["email"] = "Enter a work email address, such as ana@example.org",
        ["email-taken"] = "That email address has an account already",
        ["closed-email"] = "That email address has a closed account, which can be opened again on its page",
        ["organisation"] = "Choose an organisation",
        ["areas"] = "Choose from the areas listed",
        ["areas-with-roles"] = "Another area is another right, which two people give: take the roles away first, add the area, and ask for the roles again",
        ["short"] = "Enter a short name of small letters, figures and hyphens, such as housing",
        ["short-taken"] = "That short name is in use",
        ["agency"] = "Choose from the agencies listed",
    };

    /// <summary>Null when nothing was done.</summary>
    public static string? Done(string? word) => word is null ? null : DoneSentences.GetValueOrDefault(word);

    /// <summary>Null when nothing was refused.</summary>
    public static string? Refusal(string? word) => word is null ? null : Refusals.GetValueOrDefault(word, "That could not be done");

    public static string State(Person person) => person.State switch
    {
        "demo" => "Demonstration",
        "closed" => "Closed",
        "locked" => "Locked",
        "open" => "Can sign in",
        "invited" => "Invited",
        _ => "Needs a link",
    };

    public static TagMeaning Meaning(Person person) => person.State switch
    {
        "open" => TagMeaning.Better,
        "locked" => TagMeaning.Worse,
        "invited" or "demo" => TagMeaning.Direction,
        "no-link" => TagMeaning.Similar,
        _ => TagMeaning.Neutral,
    };
}
