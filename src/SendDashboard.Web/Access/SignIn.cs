using Microsoft.AspNetCore.Identity;

namespace SendDashboard.Web.Access;

/// <summary>The steps of signing in. Whatever is wrong, the answer is the same sentence and takes as long: it never tells whether an account exists.</summary>
internal sealed class SignIn(UserManager<Account> accounts, Sessions sessions, Tries tries, HalfWay halfWay, IPasswordHasher<Account> hasher)
{
    private static readonly Account Nobody = new();

    // Checked when there is no such account, so that finding that out takes as long as a wrong password.
    private static string? _nobodysPassword;

    public async Task<SignInStep> WithPasswordAsync(HttpContext context, string? email, string? password)
    {
        if (email is not { Length: > 0 and <= 200 } || password is not { Length: > 0 and <= 200 })
        {
            return SignInStep.Wrong;
        }

        var account = await accounts.FindByEmailAsync(email.Trim());
        if (account?.PasswordHash is null)
        {
            hasher.VerifyHashedPassword(Nobody, _nobodysPassword ??= hasher.HashPassword(Nobody, "nobody"), password);
            await sessions.NoteAsync(account?.AccountId, "sign-in-failed");
            return SignInStep.Wrong;
        }

        // A locked account is checked all the same, for the time it takes.
        var counts = await tries.BeginAsync(account.AccountId);
        if (!await accounts.CheckPasswordAsync(account, password) || !counts)
        {
            return await FailAsync(account, counts);
        }

        if (account.TwoFactor)
        {
            await tries.PassAsync(account.AccountId);
            halfWay.Begin(context, account);
            return SignInStep.CodeNeeded;
        }

        return await sessions.BeginAsync(account.AccountId, context) ? SignInStep.In : SignInStep.Wrong;
    }

    public async Task<SignInStep> WithCodeAsync(HttpContext context, string? code)
    {
        if (halfWay.Read(context) is not { } half
            || await accounts.FindByIdAsync(half.Account) is not { TwoFactor: true } account || account.SecurityStamp != half.Stamp)
        {
            return SignInStep.TooLate;
        }

        var counts = await tries.BeginAsync(account.AccountId);
        if (!counts || !await IsRightAsync(account, code))
        {
            return await FailAsync(account, counts);
        }

        HalfWay.End(context);
        return await sessions.BeginAsync(account.AccountId, context) ? SignInStep.In : SignInStep.Wrong;
    }

    /// <summary>Each code is right once.</summary>
    private async Task<bool> IsRightAsync(Account account, string? code)
    {
        var digits = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        return await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, digits)
            && await sessions.UseCodeAsync(account.AccountId, digits);
    }

    private async Task<SignInStep> FailAsync(Account account, bool counts)
    {
        if (counts)
        {
            await tries.FailAsync(account.AccountId);
        }
        else
        {
            await sessions.NoteAsync(account.AccountId, "sign-in-failed");
        }

        return SignInStep.Wrong;
    }
}
