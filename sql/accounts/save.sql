-- Keeps what signing in rests on.
select security.save_account(@AccountId, @PasswordHash, @SecurityStamp, @AuthenticatorKey, @TwoFactor, @LockedUntil) is null
