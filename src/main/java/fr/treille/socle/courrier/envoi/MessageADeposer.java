package fr.treille.socle.courrier.envoi;

import fr.treille.socle.commun.Bornes;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A message to send once the caller's transaction is committed.
 *
 * @param objet subject, one line of 300 characters at most
 * @param corps plain text
 * @param destinataires at least one that is not in copy; an address that comes twice is kept once
 * @param documents identifiers of the archived documents to attach
 * @param sujet what it is about, « Grappe Vallée enfance »
 * @param lien address of that thing within the application, « grappes/42 »
 * @param grappes identifiers of the grappes that it is about: only who sees all of them reads it; of none, only who sees the
 *     whole région
 * @param agenda iCalendar file that goes with it, « » for none
 * @param repondreA the box that its text names, where answers go; « » for the installation's own
 * @param confidentiel whether its text is for the recipients alone: masked on screen, erased once sent
 */
public record MessageADeposer(
        String objet,
        String corps,
        List<AdresseCourriel> destinataires,
        List<Long> documents,
        String sujet,
        String lien,
        List<Long> grappes,
        String agenda,
        String repondreA,
        boolean confidentiel) {

    /** Answered to the installation's own box. */
    public MessageADeposer(
            String objet,
            String corps,
            List<AdresseCourriel> destinataires,
            List<Long> documents,
            String sujet,
            String lien,
            List<Long> grappes,
            String agenda,
            boolean confidentiel) {
        this(objet, corps, destinataires, documents, sujet, lien, grappes, agenda, "", confidentiel);
    }

    /** For whoever reads the outbox too. */
    public MessageADeposer(
            String objet,
            String corps,
            List<AdresseCourriel> destinataires,
            List<Long> documents,
            String sujet,
            String lien,
            List<Long> grappes,
            String agenda) {
        this(objet, corps, destinataires, documents, sujet, lien, grappes, agenda, false);
    }

    /** Without calendar. */
    public MessageADeposer(
            String objet,
            String corps,
            List<AdresseCourriel> destinataires,
            List<Long> documents,
            String sujet,
            String lien,
            List<Long> grappes) {
        this(objet, corps, destinataires, documents, sujet, lien, grappes, "", false);
    }

    /** The same, answered to that box. */
    public MessageADeposer reponsesA(String boite) {
        return new MessageADeposer(
                objet, corps, destinataires, documents, sujet, lien, grappes, agenda, boite.strip(), confidentiel);
    }

    /** How many files are attached. */
    int pieces() {
        return documents.size() + (agenda.isEmpty() ? 0 : 1);
    }

    /** The addresses as the list shows them. */
    String resume() {
        return Bornes.couper(
                destinataires.stream().map(AdresseCourriel::adresse).collect(Collectors.joining(", ")), Bornes.NOTE);
    }
}
