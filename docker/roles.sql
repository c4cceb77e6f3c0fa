-- Runs once, when the database is made. The migrations would create these roles without a password;
-- here they get one first. psql reads it from the environment, so it is in no argument and no file.
\set ON_ERROR_STOP on
\getenv writer_password SPINBOARD_WRITER_PASSWORD
\getenv reader_password SPINBOARD_READER_PASSWORD
\getenv operator_password SPINBOARD_OPERATOR_PASSWORD
CREATE ROLE spinboard_writer LOGIN PASSWORD :'writer_password';
CREATE ROLE spinboard_reader LOGIN PASSWORD :'reader_password';
CREATE ROLE spinboard_operator LOGIN PASSWORD :'operator_password';
