-- How many times the sessions of an account were closed together: another password or role, a deactivation, a second factor
-- taken or removed, or its person's wish. A session has the number that the account had when its sign-in read it, and acts
-- only as long as both are equal: a session whose row was not there to be closed is closed all the same.
-- It is no change of the account: the history says nothing of it.
ALTER TABLE agent
    ADD COLUMN generation INT NOT NULL DEFAULT 0 WITHOUT SYSTEM VERSIONING;
ALTER TABLE session_agent
    ADD COLUMN generation INT NOT NULL DEFAULT 0;
