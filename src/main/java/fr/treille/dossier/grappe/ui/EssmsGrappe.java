package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.select.Select;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.SortieEssmsService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.financement.Situation;
import fr.treille.referentiel.segur.SolutionSegur;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Coches;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireLigne;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ESSMS of a grappe in a list; while it is being built they are added, taken out and situated here. */
class EssmsGrappe extends Liste<MembreLigne, String, Integer> {

    private final GrappeFiche grappe;
    private final MembreService service;
    private final SortieEssmsService sorties;
    private final Runnable rafraichir;
    private final boolean modifiable;
    private final boolean mixte;
    private @Nullable Coches<MembreLigne> coches;
    private final DemandesDesEssms demandes;
    private final SolutionsDesEssms solutions;
    private final Span compte = new Span();
    private final Div lot = new Div();

    EssmsGrappe(
            GrappeFiche grappe,
            List<MembreLigne> membres,
            List<TerritoireLigne> territoires,
            MembreService service,
            SortieEssmsService sorties,
            DemandesDesEssms demandes,
            List<SolutionSegur> liste,
            Runnable ajouter,
            Runnable rafraichir) {
        super("ESSMS de la grappe", "ESSMS de la grappe", "");
        this.grappe = grappe;
        this.service = service;
        this.sorties = sorties;
        this.rafraichir = rafraichir;
        this.demandes = demandes;
        solutions = new SolutionsDesEssms(grappe, membres, liste, service, rafraichir);
        modifiable = grappe.statut() == StatutGrappe.EN_CONSTITUTION
                && AgentConnecte.courant().peut(Droits.MODIFIER_GRAPPE);
        mixte = grappe.type() == TypeProjet.MIXTE;
        addClassName("grappe-essms");
        var texte = filtres().texte("Nom, commune, FINESS ou OG");
        filtrer(texte::getValue);
        lireTout(
                cherche -> membres.stream()
                        .filter(membre -> correspond(membre, cherche))
                        .toList(),
                lignes -> lignes.size());
        colonnesDesEssms(membres, AffichageGrappes.noms(territoires));
        pied(nombre -> Formats.nombre(nombre) + " ESSMS" + demandes.sommes());
        expliquerVide(membres.isEmpty());
        var bouton = new Button("Ajouter des ESSMS", new Icon("vaadin", "plus"), clic -> ajouter.run());
        bouton.setVisible(modifiable);
        agir(bouton);
        agir(demandes.coller());
        var sortis = sorties.sortis(grappe.id());
        if (!sortis.isEmpty()) {
            agir(new Button(
                    "Sortis depuis le dépôt (" + sortis.size() + ")",
                    clic -> new EssmsSortisDialog(grappe, sortis).open()));
        }
        preparerLot();
    }

    /** Between its dépôt and its avis an ESSMS still leaves a file, with a motive. */
    private static boolean corrigeable(GrappeFiche grappe) {
        return (grappe.statut() == StatutGrappe.DEPOSEE || grappe.statut() == StatutGrappe.EN_INSTRUCTION)
                && AgentConnecte.courant().peut(Droits.INSTRUIRE);
    }

    private void corriger() {
        new SortirEssmsDialog(grappe, grille().getSelectedItems(), sorties, rafraichir).open();
    }

    private void expliquerVide(boolean sansEssms) {
        if (!sansEssms) {
            siVide("Aucun ESSMS de la grappe ne répond à cette recherche. Effacez-la pour les revoir tous.");
        } else if (modifiable) {
            siVide("La grappe n’a pas encore d’ESSMS. Ajoutez-en par organisme gestionnaire ou par territoire.");
        } else {
            siVide("La grappe n’a pas d’ESSMS.");
        }
    }

    private static boolean correspond(MembreLigne membre, String cherche) {
        var tout = membre.nom() + " " + membre.commune() + " " + membre.finess() + " " + membre.ogNom() + " "
                + membre.ogFiness();
        return TexteCherche.contient(tout, cherche);
    }

    private void colonnesDesEssms(List<MembreLigne> membres, Map<String, String> noms) {
        var colonnes = colonnes();
        colonnes.entier("position", "Rang", MembreLigne::position).largeur(4.2);
        colonnes.texte("nom", "ESSMS", MembreLigne::nom).largeur(9).souple(1);
        colonnes.code("finess", "FINESS", MembreLigne::finess).largeur(6.4);
        colonnes.texte("commune", "Commune", MembreLigne::commune).largeur(7).souple(1);
        colonnes.texte("territoire", "Territoire", m -> noms.getOrDefault(m.territoireCode(), m.territoireCode()))
                .largeur(9.5)
                .cachee();
        colonnes.texte("categorie", "Catégorie", MembreLigne::categorie)
                .ecrite(MembreLigne::categorieCourte)
                .bulle(MembreLigne::categorie)
                .largeur(7);
        colonnes.organisme("og", "OG", MembreLigne::ogNom).largeur(7).souple(1);
        colonnes.code("ogFiness", "FINESS de l’OG", MembreLigne::ogFiness).horsEcran();
        var situation = colonnes.choix("situation", "Situation", MembreLigne::situation, EssmsGrappe::situation)
                .largeur(7.3);
        if (modifiable && mixte) {
            situation.rendue(this::choixSituation).largeur(9);
        }
        solutions.colonnes(colonnes);
        demandes.colonnes(colonnes);
        colonnes.texte("alerte", "À vérifier", EssmsGrappe::alerte)
                .ecrite(EssmsGrappe::alerteCourte)
                .rendue(EssmsGrappe::badge)
                .bulle(EssmsGrappe::alerte)
                .largeur(8)
                .sansTri()
                .cacheeSi(membres.stream().allMatch(membre -> alerte(membre).isEmpty()))
                .toujoursExportee();
    }

    private static String situation(Situation situation) {
        return situation == Situation.ACQUISITION ? "Acquisition" : "Évolution";
    }

    /** In two words, that no column cuts; the Synthèse says them in full, and so does the tooltip. */
    private static String alerteCourte(MembreLigne membre) {
        if (alerte(membre).isEmpty()) {
            return "";
        }
        if (membre.absentDepuis() != null && !membre.autresGrappes().isEmpty()) {
            return "2 alertes";
        }
        return membre.autresGrappes().isEmpty() ? "Absent" : "Autre grappe";
    }

    private static Component badge(MembreLigne membre) {
        var alerte = alerteCourte(membre);
        return alerte.isEmpty() ? new Span() : new Badge(alerte, Badge.Ton.ALERTE);
    }

    private static String alerte(MembreLigne membre) {
        var absent = membre.absentDepuis() == null
                ? ""
                : "absent de FINESS depuis le " + Formats.date(membre.absentDepuis());
        var ailleurs = membre.autresGrappes().isEmpty() ? "" : "aussi dans " + membre.autresGrappes();
        return absent + (absent.isEmpty() || ailleurs.isEmpty() ? "" : ", ") + ailleurs;
    }

    private Component choixSituation(MembreLigne membre) {
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

    private void preparerLot() {
        if (modifiable && mixte) {
            for (var situation : Situation.values()) {
                lot.add(new Button(
                        "En " + situation.libelle(),
                        clic -> changer(() -> service.situer(grappe.id(), grappe.version(), choisis(), situation))));
            }
        }
        var solution = solutions.bouton(grille()::getSelectedItems);
        if (solution != null) {
            lot.add(solution);
        }
        if (modifiable) {
            var retirer = new Button("Retirer de la grappe", clic -> retirer());
            retirer.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
            lot.add(retirer);
        } else if (corrigeable(grappe)) {
            lot.add(new Button("Sortir ou remplacer", clic -> corriger()));
        }
        if (lot.getComponentCount() > 0) {
            lot.addClassName("barre-actions");
            lot.setVisible(false);
            lot.addComponentAsFirst(compte);
            filtres().inserer(lot);
            coches = cocher(MembreLigne::finess, this::compter).avecTout();
        }
    }

    private void compter() {
        if (coches != null) {
            var nombre = coches.lignes().size();
            lot.setVisible(nombre > 0);
            compte.setText(Formats.compte(nombre, "ESSMS choisi", "ESSMS choisis") + coches.dontHors());
        }
    }

    private Set<String> choisis() {
        return grille().getSelectedItems().stream().map(MembreLigne::finess).collect(Collectors.toSet());
    }

    private void retirer() {
        var finess = choisis();
        Messages.confirmer(
                "Retirer " + finess.size() + " ESSMS de la grappe\u00A0?",
                List.of(
                        "Le montant est recalculé. Ils pourront être ajoutés de nouveau, à la suite des autres.",
                        "Leur situation, leurs heures déclarées et leur équipement seront à redonner."),
                "Retirer " + finess.size() + " ESSMS",
                () -> changer(() -> service.retirer(grappe.id(), grappe.version(), finess)));
    }

    private void changer(Runnable acte) {
        Messages.essayer(() -> acte.run());
        rafraichir.run();
    }
}
