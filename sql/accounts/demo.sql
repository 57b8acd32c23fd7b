-- True where invented people sign in with one click.
select demo_sign_in from security.installation
