-- What kind of installation this is.
update security.installation set demo_sign_in = @demoSignIn where demo_sign_in <> @demoSignIn
