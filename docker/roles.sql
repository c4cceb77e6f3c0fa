-- Runs once, when the database is created. The migrations would create these roles without passwords, so they are
-- created here first. psql reads the passwords from the environment, so they are in no argument and no file.
\set ON_ERROR_STOP on
\getenv writer_password SPINBOARD_WRITER_PASSWORD
\getenv reader_password SPINBOARD_READER_PASSWORD
\getenv operator_password SPINBOARD_OPERATOR_PASSWORD
CREATE ROLE spinboard_writer LOGIN PASSWORD :'writer_password';
CREATE ROLE spinboard_reader LOGIN PASSWORD :'reader_password';
CREATE ROLE spinboard_operator LOGIN PASSWORD :'operator_password';
