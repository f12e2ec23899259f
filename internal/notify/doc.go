// Package notify tells people that a gate has closed or that a change brings
// severe findings: in Slack, Teams, by e-mail, through a webhook or any other
// service that shoutrrr knows.
//
// The address of a service is a secret as a whole: whoever has it can write there.
// So the package never puts it, or any part of it but the name of the service, into
// an error or a text, and it keeps the errors of the services to itself, since
// these quote it. What it says of a plan can't mention people or lead anywhere.
package notify
