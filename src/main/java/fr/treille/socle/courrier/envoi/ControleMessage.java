package fr.treille.socle.courrier.envoi;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Courriel;
import fr.treille.socle.commun.Refus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What is checked before a message is written: once it is, only the server can refuse it. */
final class ControleMessage {

    private static final Pattern BLANCS = Pattern.compile("[\\p{Cntrl}\\s]+");

    private ControleMessage() {}

    /**
     * The message as it will be written: on one line, each address once.
     *
     * @throws Refus when something is missing or an address is not one
     */
    static MessageADeposer verifier(MessageADeposer demande) {
        var objet = Bornes.exiger(
                "objet",
                "L’objet du message est vide.",
                "L’objet du message",
                uneLigne(demande.objet()),
                Bornes.LIBELLE);
        if (demande.corps().isBlank()) {
            throw Refus.surChamp("corps", "Le texte du message est vide.");
        }
        return new MessageADeposer(
                objet,
                demande.corps(),
                destinataires(objet, demande.destinataires()),
                demande.documents(),
                demande.sujet(),
                demande.lien(),
                demande.grappes().stream().distinct().toList(),
                demande.agenda(),
                demande.repondreA().isEmpty() ? "" : Courriel.exiger(demande.repondreA()),
                demande.confidentiel());
    }

    private static List<AdresseCourriel> destinataires(String objet, List<AdresseCourriel> demandes) {
        Map<String, AdresseCourriel> uniques = new LinkedHashMap<>();
        // recipients before copies: the représentant légal is often also the contact
        for (var champ : AdresseCourriel.Champ.values()) {
            demandes.stream()
                    .filter(demande -> demande.champ() == champ)
                    .map(ControleMessage::destinataire)
                    .forEach(net -> uniques.putIfAbsent(net.adresse().toLowerCase(Locale.ROOT), net));
        }
        if (uniques.values().stream().noneMatch(net -> net.champ() == AdresseCourriel.Champ.A)) {
            throw Refus.surChamp(
                    "destinataires",
                    "Le message «\u00A0" + objet + "\u00A0» n’a pas de destinataire\u00A0: indiquez une adresse.");
        }
        return List.copyOf(uniques.values());
    }

    private static AdresseCourriel destinataire(AdresseCourriel demande) {
        // a name shown beside the address: made of what was bounded, and never worth losing the message
        var nom = Bornes.couper(uneLigne(demande.nom()), Bornes.NOM_COMPLET);
        try {
            return new AdresseCourriel(demande.champ(), nom, Courriel.exiger(demande.adresse()));
        } catch (Refus refus) {
            throw Refus.surChamp("destinataires", nom.isEmpty() ? refus.message() : nom + "\u00A0: " + refus.message());
        }
    }

    /** Without line breaks, which would end the header that it goes into. */
    private static String uneLigne(String texte) {
        return BLANCS.matcher(texte).replaceAll(" ").strip();
    }
}
