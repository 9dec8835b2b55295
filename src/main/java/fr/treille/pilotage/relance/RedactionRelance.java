package fr.treille.pilotage.relance;

import fr.treille.pilotage.echeance.FichierAgenda;
import fr.treille.pilotage.relance.regle.ChampRelance;
import fr.treille.socle.commun.AdressePublique;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the one message that a person gets of all that is due to them that day, with its deadlines as a calendar. */
@Component
class RedactionRelance {

    private static final String FILET = "\n\n" + "-".repeat(60) + "\n\n";

    private final FichierAgenda agenda;
    private final AdressePublique adresse;

    RedactionRelance(FichierAgenda agenda, AdressePublique adresse) {
        this.agenda = agenda;
        this.adresse = adresse;
    }

    /** @param relances of one person, at least one */
    MessageADeposer rediger(List<RelancePreparee> relances, LocalDate jour, Instant maintenant) {
        var premiere = relances.getFirst();
        var grappes =
                relances.stream().map(r -> r.echeance().grappeId()).distinct().toList();
        return new MessageADeposer(
                objet(relances, jour),
                corps(relances, jour),
                List.of(AdresseCourriel.a(
                        premiere.personne().nom(), premiere.personne().adresse())),
                List.of(),
                grappes.size() == 1 ? NomGrappe.titre(premiere.echeance().grappe()) : grappes.size() + " grappes",
                grappes.size() == 1 ? "grappes/" + premiere.echeance().grappeId() : RelanceLiens.LISTE,
                grappes,
                agenda.ecrire(relances.stream()
                        .collect(Collectors.toMap(
                                r -> r.echeance().nature() + r.echeance().grappeId(),
                                r -> r.evenement(maintenant),
                                (a, b) -> a,
                                java.util.LinkedHashMap::new))
                        .values()));
    }

    String objet(List<RelancePreparee> relances, LocalDate jour) {
        var objet = relances.size() == 1
                ? remplir(
                        relances.getFirst(),
                        relances.getFirst().regle().contenu().objet(),
                        jour)
                : "Relance\u00A0: " + relances.size() + " échéances à suivre";
        return Bornes.couper(objet, Bornes.LIBELLE);
    }

    String corps(List<RelancePreparee> relances, LocalDate jour) {
        var textes = relances.stream()
                .map(relance -> remplir(relance, relance.regle().contenu().texte(), jour))
                .toList();
        if (relances.size() == 1) {
            return textes.getFirst() + "\n";
        }
        return relances.stream()
                        .map(r -> "– " + r.date() + " · " + r.libelle() + " · "
                                + r.echeance().grappe())
                        .collect(Collectors.joining(
                                "\n", "Ce message réunit " + relances.size() + " relances\u00A0:\n", FILET))
                + String.join(FILET, textes) + "\n";
    }

    private String remplir(RelancePreparee relance, String texte, LocalDate jour) {
        var echeance = relance.echeance();
        var valeurs = new EnumMap<ChampRelance, String>(ChampRelance.class);
        valeurs.put(ChampRelance.GRAPPE, echeance.grappe());
        valeurs.put(ChampRelance.PORTEUR, echeance.porteur());
        valeurs.put(ChampRelance.ECHEANCE, relance.libelle());
        valeurs.put(ChampRelance.DATE, relance.date());
        valeurs.put(ChampRelance.DELAI, Formats.distance(echeance.jour(), jour));
        valeurs.put(ChampRelance.DESTINATAIRE, relance.personne().nom());
        valeurs.put(ChampRelance.RESPONSABLE, echeance.responsable().isEmpty() ? "l’agence" : echeance.responsable());
        valeurs.put(ChampRelance.LIEN, adresse.de(relance.lien()));
        return ChampRelance.remplir(texte, valeurs);
    }
}
