using Microsoft.AspNetCore.Identity;

namespace SendDashboard.Web.Access;

/// <summary>The steps of signing in. Whatever is wrong, the answer is the same sentence and takes as long: it never tells whether an account exists.</summary>
internal sealed class SignIn(UserManager<Account> accounts, Sessions sessions, HalfWay halfWay, IPasswordHasher<Account> hasher)
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
        var isRight = await accounts.CheckPasswordAsync(account, password);
        if (!isRight || await accounts.IsLockedOutAsync(account))
        {
            return await FailAsync(account);
        }

        if (account.TwoFactor)
        {
            halfWay.Begin(context, account.AccountId);
            return SignInStep.CodeNeeded;
        }

        return await FinishAsync(context, account);
    }

    public async Task<SignInStep> WithCodeAsync(HttpContext context, string? code)
    {
        if (halfWay.Account(context) is not { } id || await accounts.FindByIdAsync(id) is not { TwoFactor: true } account)
        {
            return SignInStep.TooLate;
        }

        var digits = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (await accounts.IsLockedOutAsync(account)
            || !await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, digits)
            || !await sessions.UseCodeAsync(account.AccountId, digits))
        {
            return await FailAsync(account);
        }

        HalfWay.End(context);
        return await FinishAsync(context, account);
    }

    private async Task<SignInStep> FailAsync(Account account)
    {
        if (!await accounts.IsLockedOutAsync(account))
        {
            await accounts.AccessFailedAsync(account);
            await sessions.NoteAsync(account.AccountId, await accounts.IsLockedOutAsync(account) ? "account-locked" : "sign-in-failed");
        }
        else
        {
            await sessions.NoteAsync(account.AccountId, "sign-in-failed");
        }

        return SignInStep.Wrong;
    }

    private async Task<SignInStep> FinishAsync(HttpContext context, Account account)
    {
        await accounts.ResetAccessFailedCountAsync(account);
        return await sessions.BeginAsync(account.AccountId, context) ? SignInStep.In : SignInStep.Wrong;
    }
}
