package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.select.Select;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireLigne;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The ESSMS of a grappe in a grid; while it is being built they are added, taken out and situated here. */
class EssmsGrappe extends Div {

    private final GrappeFiche grappe;
    private final MembreService service;
    private final Runnable rafraichir;
    private final boolean modifiable;
    private final boolean mixte;
    private final Grille<MembreLigne> grille = new Grille<>("ESSMS de la grappe");
    private final Span compte = new Span();
    private final Div lot = new Div();

    EssmsGrappe(
            GrappeFiche grappe,
            List<MembreLigne> membres,
            List<TerritoireLigne> territoires,
            MembreService service,
            Runnable ajouter,
            Runnable rafraichir) {
        this.grappe = grappe;
        this.service = service;
        this.rafraichir = rafraichir;
        modifiable = grappe.statut() == StatutGrappe.EN_CONSTITUTION
                && AgentConnecte.courant().peut(Droits.MODIFIER_GRAPPE);
        mixte = grappe.type() == TypeProjet.MIXTE;
        addClassName("grappe-essms");
        colonnes(membres, Affichage.noms(territoires));
        var vue = grille.setItems(membres);
        var texte = Champs.filtre("Nom, commune, FINESS ou OG");
        texte.addValueChangeListener(changement -> vue.setFilter(membre -> correspond(membre, changement.getValue())));
        var bouton = new Button("Ajouter des ESSMS", new Icon("vaadin", "plus"), clic -> ajouter.run());
        bouton.setVisible(modifiable);
        var actions = new Div(grille.choixColonnes(), bouton);
        actions.addClassNames("pousse", "barre-actions");
        var barre = new Div(texte, lot, actions);
        barre.addClassName("barre-filtres");
        expliquerVide(membres.isEmpty());
        add(barre, grille);
        if (modifiable) {
            preparerLot();
        }
    }

    private void expliquerVide(boolean sansEssms) {
        if (!sansEssms) {
            grille.siVide("Aucun ESSMS de la grappe ne répond à cette recherche. Effacez-la pour les revoir tous.");
        } else if (modifiable) {
            grille.siVide("La grappe n’a pas encore d’ESSMS. Ajoutez-en par organisme gestionnaire ou par territoire.");
        } else {
            grille.siVide("La grappe n’a pas d’ESSMS.");
        }
    }

    private static boolean correspond(MembreLigne membre, String cherche) {
        var tout = membre.nom() + " " + membre.commune() + " " + membre.finess() + " " + membre.ogNom() + " "
                + membre.ogFiness();
        return Lettres.nues(tout).contains(Lettres.nues(cherche.strip()));
    }

    private void colonnes(List<MembreLigne> membres, Map<String, String> noms) {
        grille.nombre("position", "Rang", "4.2rem", MembreLigne::position);
        grille.texte("nom", "ESSMS", "9rem", MembreLigne::nom).setFlexGrow(1);
        grille.texte("finess", "FINESS", "6.4rem", MembreLigne::finess);
        grille.texte("commune", "Commune", "7rem", MembreLigne::commune).setFlexGrow(1);
        grille.texte(
                        "territoire",
                        "Territoire",
                        "9.5rem",
                        m -> noms.getOrDefault(m.territoireCode(), m.territoireCode()))
                .setVisible(false);
        grille.texte("categorie", "Catégorie", "7rem", MembreLigne::categorieCourte)
                .setTooltipGenerator(MembreLigne::categorie);
        grille.texte("og", "OG", "7rem", MembreLigne::ogNom).setFlexGrow(1);
        if (modifiable && mixte) {
            grille.composant("situation", "Situation", "9rem", this::situation);
        } else {
            grille.texte("situation", "Situation", "7.3rem", m -> situation(m.situation()));
        }
        grille.composant("heures", "Heures", "6rem", this::heures);
        grille.composant("alerte", "À vérifier", "8rem", EssmsGrappe::badge)
                .setTooltipGenerator(EssmsGrappe::alerte)
                .setVisible(membres.stream().anyMatch(membre -> !alerte(membre).isEmpty()));
        grille.getColumnByKey("position").setComparator(MembreLigne::position);
        grille.getColumnByKey("situation").setComparator(MembreLigne::situation);
        grille.getColumnByKey("heures").setSortable(false);
        grille.getColumnByKey("alerte").setSortable(false);
    }

    private static String situation(Situation situation) {
        return situation == Situation.ACQUISITION ? "Acquisition" : "Évolution";
    }

    /** In two words, that no column cuts; the Synthèse says them in full, and so does the tooltip. */
    private static Component badge(MembreLigne membre) {
        var alerte = alerte(membre);
        if (alerte.isEmpty()) {
            return new Span();
        }
        var seul = membre.autresGrappes().isEmpty() ? "Absent" : "Autre grappe";
        return new Badge(
                membre.absentDepuis() != null && !membre.autresGrappes().isEmpty() ? "2 alertes" : seul,
                Badge.Ton.ALERTE);
    }

    private static String alerte(MembreLigne membre) {
        var absent = membre.absentDepuis() == null
                ? ""
                : "absent de FINESS depuis le " + Formats.date(membre.absentDepuis());
        var ailleurs = membre.autresGrappes().isEmpty() ? "" : "aussi dans " + membre.autresGrappes();
        return absent + (absent.isEmpty() || ailleurs.isEmpty() ? "" : ", ") + ailleurs;
    }

    private Component situation(MembreLigne membre) {
        var choix = new Select<Situation>();
        choix.setItems(Situation.values());
        choix.setItemLabelGenerator(EssmsGrappe::situation);
        choix.setValue(membre.situation());
        choix.setAriaLabel("Situation de " + membre.nom());
        choix.addClassName("grappe-situation");
        choix.addValueChangeListener(changement -> changer(
                () -> service.situer(grappe.id(), grappe.version(), Set.of(membre.finess()), changement.getValue())));
        return choix;
    }

    private Component heures(MembreLigne membre) {
        var heures = membre.heures();
        var texte = heures == null ? "Déclarer" : Formats.pourcentage(heures.quotite());
        if (!modifiable) {
            return new Span(heures == null ? "" : texte);
        }
        var bouton = new Button(texte, clic -> new HeuresSaadDialog(grappe, membre, service, rafraichir).open());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        bouton.setAriaLabel("Heures de " + membre.nom() + "\u00A0: " + texte);
        return bouton;
    }

    private void preparerLot() {
        grille.setSelectionMode(Grid.SelectionMode.MULTI);
        lot.addClassName("barre-actions");
        lot.setVisible(false);
        lot.add(compte);
        if (mixte) {
            for (var situation : Situation.values()) {
                lot.add(new Button(
                        "En " + situation.libelle(),
                        clic -> changer(() -> service.situer(grappe.id(), grappe.version(), choisis(), situation))));
            }
        }
        var retirer = new Button("Retirer de la grappe", clic -> retirer());
        retirer.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        lot.add(retirer);
        grille.addSelectionListener(choix -> {
            var nombre = choix.getAllSelectedItems().size();
            lot.setVisible(nombre > 0);
            compte.setText(nombre + " ESSMS choisi" + (nombre > 1 ? "s" : ""));
        });
    }

    private Set<String> choisis() {
        return grille.getSelectedItems().stream().map(MembreLigne::finess).collect(Collectors.toSet());
    }

    private void retirer() {
        var finess = choisis();
        Messages.confirmer(
                "Retirer " + finess.size() + " ESSMS de la grappe\u00A0?",
                List.of(
                        "Le montant est recalculé. Ils pourront être ajoutés de nouveau, à la suite des autres.",
                        "Leur situation et leurs heures déclarées seront à redonner."),
                "Retirer " + finess.size() + " ESSMS",
                () -> changer(() -> service.retirer(grappe.id(), grappe.version(), finess)));
    }

    private void changer(Runnable acte) {
        try {
            acte.run();
        } catch (Refus refus) {
            Messages.erreur(refus.message());
        }
        rafraichir.run();
    }
}
