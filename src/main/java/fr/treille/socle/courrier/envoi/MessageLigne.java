package fr.treille.socle.courrier.envoi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as the list shows it.
 *
 * @param id identifier
 * @param etat where it is
 * @param creeLe when it was written
 * @param destinataires their addresses, those in copy after the others
 * @param objet subject
 * @param pieces how many attachments
 * @param tentatives how many tries
 * @param derniereReponse the server's last answer, « » before the first
 * @param prochainEssai when it will be tried again, null when it will not
 * @param envoyeLe when the server accepted it, null before
 * @param sujet what it is about
 * @param lien address of that thing
 * @param refusees the addresses that the server refused while it took the others, « » for none
 */
public record MessageLigne(
        long id,
        EtatMessage etat,
        Instant creeLe,
        String destinataires,
        String objet,
        int pieces,
        int tentatives,
        String derniereReponse,
        @Nullable Instant prochainEssai,
        @Nullable Instant envoyeLe,
        String sujet,
        String lien,
        String refusees) {}
