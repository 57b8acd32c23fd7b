using Microsoft.AspNetCore.Identity;

namespace SendDashboard.Web.Pages.Account;

/// <summary>What is wrong with a new password, in words.</summary>
internal static class PasswordWords
{
    private const int Shortest = 12;
    private const int Longest = 200;

    /// <summary>Null when it can be used.</summary>
    public static string? Problem(string? password, string? again, Access.Account account) =>
        password is not { Length: >= Shortest } ? "Enter a password of 12 characters or more"
        : password.Length > Longest ? "Enter a password of 200 characters or fewer"
        : password != again ? "The two passwords are not the same"
        : Holds(password, account.Email.Split('@')[0]) || account.Name.Split(' ').Any(name => Holds(password, name)) ? "Enter a password without your name in it"
        : null;

    public static string Of(IdentityResult refused) => refused.Errors.Any(error => error.Code is nameof(IdentityErrorDescriber.InvalidToken) or nameof(IdentityErrorDescriber.ConcurrencyFailure))
        ? "This link no longer works. Ask for another"
        : "Enter a password with at least five different characters";

    private static bool Holds(string password, string name) => name.Length > 3 && password.Contains(name, StringComparison.OrdinalIgnoreCase);
}
