/** How a message reaches the mail server: its MIME text, the exchange, what the server answers. */
@NullMarked
package fr.treille.socle.courrier.envoi.serveur;

import org.jspecify.annotations.NullMarked;
