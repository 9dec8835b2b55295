package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.AffectationLigne;
import fr.treille.socle.equipe.affectation.couverture.TerritoireCouvert;
import fr.treille.socle.equipe.affectation.regle.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How people, shares and counts are shown on these screens. */
final class AffichageEquipe {

    static final String SANS_PRINCIPAL = "Sans animateur principal";

    /** The statuses of grappes in the order of their life: the short word of a cell, the long one of its tooltip. */
    private static final Map<String, String[]> STATUTS = new LinkedHashMap<>();

    static {
        STATUTS.put("EN_CONSTITUTION", new String[] {"const.", "en constitution"});
        STATUTS.put("DEPOSEE", new String[] {"dép.", "déposée"});
        STATUTS.put("IRRECEVABLE", new String[] {"irrec.", "irrecevable"});
        STATUTS.put("EN_INSTRUCTION", new String[] {"instr.", "en instruction"});
        STATUTS.put("A_DECIDER", new String[] {"avis", "avis rendu"});
        STATUTS.put("FAVORABLE", new String[] {"fav.", "favorable"});
        STATUTS.put("DEFAVORABLE", new String[] {"défav.", "défavorable"});
        STATUTS.put("NOTIFIEE", new String[] {"notif.", "notifiée"});
        STATUTS.put("REFUS_NOTIFIE", new String[] {"refus", "refus notifié"});
        STATUTS.put("CONVENTIONNEE", new String[] {"conv.", "conventionnée"});
        STATUTS.put("ABANDONNEE", new String[] {"aband.", "abandonnée"});
    }

    private AffichageEquipe() {}

    static List<String> statuts() {
        return List.copyOf(STATUTS.keySet());
    }

    /** « 2 const. · 1 dép. ». */
    static String grappes(Map<String, Long> parStatut) {
        return grappes(parStatut, 0, " · ");
    }

    /** « 2 en constitution, 1 déposée ». */
    static String grappesEnToutesLettres(Map<String, Long> parStatut) {
        return parStatut.isEmpty() ? "Aucune grappe" : grappes(parStatut, 1, ", ");
    }

    private static String grappes(Map<String, Long> parStatut, int forme, String separateur) {
        return STATUTS.entrySet().stream()
                .filter(statut -> parStatut.getOrDefault(statut.getKey(), 0L) > 0)
                .map(statut -> Formats.nombre(parStatut.getOrDefault(statut.getKey(), 0L))
                        + Formats.INSECABLE
                        + statut.getValue()[forme])
                .collect(Collectors.joining(separateur));
    }

    private static String compte(long nombre, String mot) {
        var accorde = nombre > 1 && !mot.endsWith(".") && !mot.startsWith("en ");
        return Formats.nombre(nombre) + Formats.INSECABLE + mot + (accorde ? "s" : "");
    }

    /** The role of an agent in the room of a column. */
    static String role(Role role) {
        return role == Role.CHARGE_MISSION_DT ? "Mission ARS (DT)" : role.libelle();
    }

    /** « Lison Armagnac, Ariane Adour (appui) »: the principal needs no word. */
    static String personnes(List<AffectationLigne> lignes) {
        return parNom(lignes, AffectationLigne::agentNom);
    }

    /** « 32 Gers, 65 Hautes-Pyrénées (appui) ». */
    static String territoires(List<AffectationLigne> lignes) {
        return parNom(lignes, ligne -> ligne.territoireCode() + " " + ligne.territoireNom());
    }

    /** Each name once, with its shares: someone in appui may also stand in for somebody there. */
    private static String parNom(List<AffectationLigne> lignes, Function<AffectationLigne, String> nom) {
        var parts = new LinkedHashMap<String, List<String>>();
        for (var ligne : lignes) {
            var siennes = parts.computeIfAbsent(nom.apply(ligne), cle -> new ArrayList<>());
            if (ligne.part() != Part.PRINCIPAL) {
                siennes.add(ligne.part() == Part.EN_APPUI ? "appui" : "rempl.");
            }
        }
        return parts.entrySet().stream()
                .map(entree -> entree.getKey()
                        + (entree.getValue().isEmpty() ? "" : " (" + String.join(", ", entree.getValue()) + ")"))
                .collect(Collectors.joining(", "));
    }

    /** The people of a cell, and the alert when no principal is among them. */
    static Div animateurs(TerritoireCouvert ligne, List<AffectationLigne> lignes) {
        var cellule = new Div();
        cellule.addClassName("equipe-animateurs");
        if (ligne.sansPrincipal()) {
            cellule.add(new Badge(SANS_PRINCIPAL, Badge.Ton.ALERTE));
        }
        if (!lignes.isEmpty()) {
            cellule.add(new Span(personnes(lignes)));
        }
        cellule.getElement().setAttribute("title", personnes(lignes));
        return cellule;
    }

    /** Past, present or to come, in a word. */
    static Badge etat(AffectationLigne ligne, LocalDate aujourdhui) {
        if (ligne.enVigueur(aujourdhui)) {
            return new Badge("En cours", Badge.Ton.REUSSI);
        }
        return ligne.periode().du().isAfter(aujourdhui)
                ? new Badge("À venir", Badge.Ton.EN_COURS)
                : new Badge("Passée", Badge.Ton.NEUTRE);
    }
}
