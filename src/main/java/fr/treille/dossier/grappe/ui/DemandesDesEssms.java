package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.grappe.FinancementService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.referentiel.financement.HeuresSaad;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.ui.JeuColonnes;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the ESSMS of a grappe declare and ask for, which its amount depends on: columns of their list, and their dialogs. */
class DemandesDesEssms {

    private final GrappeFiche grappe;
    private final List<MembreLigne> membres;
    private final FinancementService service;
    private final Runnable rafraichir;
    private final boolean declare;
    private final boolean verifie;
    private final String deport;

    /** @param deport why the reader judges nothing of the file, « » when they may */
    DemandesDesEssms(
            GrappeFiche grappe,
            List<MembreLigne> membres,
            FinancementService service,
            String deport,
            Runnable rafraichir) {
        this.grappe = grappe;
        this.membres = membres;
        this.service = service;
        this.rafraichir = rafraichir;
        this.deport = deport;
        verifie = verifiables(grappe) && deport.isEmpty();
        declare = declarables(grappe);
    }

    private static boolean verifiables(GrappeFiche grappe) {
        return !grappe.statut().decide() && AgentConnecte.courant().peut(Droits.INSTRUIRE);
    }

    /** Whether the person may still type what ESSMS declare, ask for and choose: after the dépôt the ARS alone. */
    static boolean declarables(GrappeFiche grappe) {
        return verifiables(grappe)
                || !grappe.statut().depose() && AgentConnecte.courant().peut(Droits.MODIFIER_GRAPPE);
    }

    void colonnes(JeuColonnes<MembreLigne> colonnes) {
        colonnes.pourcentage("heures", "Part médico-sociale", heures(HeuresSaad::quotite))
                .rendue(this::heures)
                .largeur(12)
                .cacheeSi(membres.stream().noneMatch(MembreLigne::saad))
                .toujoursExportee()
                .sansTri();
        colonnes.montant("equipement", "Équipement", m -> m.equipement().demande())
                .rendue(this::equipement)
                .largeur(8.2)
                .sansTri();
        exportees(colonnes);
    }

    /** The whole of annexe 1 and of the request of equipment, for a spreadsheet. */
    private static void exportees(JeuColonnes<MembreLigne> colonnes) {
        colonnes.entier("heuresAnnee", "Année des heures", heures(HeuresSaad::annee))
                .horsEcran();
        colonnes.entier("heuresTotales", "Heures totales", heures(HeuresSaad::totales))
                .horsEcran();
        colonnes.entier("heuresApa", "Heures APA", heures(HeuresSaad::apa)).horsEcran();
        colonnes.entier("heuresPch", "Heures PCH", heures(HeuresSaad::pch)).horsEcran();
        colonnes.entier("heuresAutres", "Autres heures médico-sociales", heures(HeuresSaad::autres))
                .horsEcran();
        colonnes.texte("heuresFinanceur", "Financeur des autres heures", heures(HeuresSaad::financeur))
                .horsEcran();
        colonnes.pourcentage("confort", "Part de confort", heures(HeuresSaad::confort))
                .horsEcran();
        colonnes.texte(
                        "verifieesAupres",
                        "Heures vérifiées auprès de",
                        m -> m.verification() == null ? null : m.verification().aupres())
                .horsEcran();
        colonnes.booleen("inventaire", "Inventaire", m -> m.equipement().inventaire())
                .horsEcran();
        colonnes.entier("devis", "Devis", m -> m.equipement().devis()).horsEcran();
    }

    private static <V> Function<MembreLigne, @Nullable V> heures(Function<HeuresSaad, @Nullable V> lecture) {
        return membre -> {
            var comptees = membre.heuresComptees();
            return comptees == null ? null : lecture.apply(comptees);
        };
    }

    /** The pasting of a whole column, where it can be typed. */
    Button coller() {
        var bouton = new Button(
                "Coller l’équipement",
                clic -> new EquipementsCollesDialog(grappe, membres, service, rafraichir).open());
        bouton.setVisible(declare && !membres.isEmpty());
        return bouton;
    }

    /** « Équipement demandé 48 000 €, demande consolidée 50 000 € », nothing when none is asked for. */
    String sommes() {
        var somme =
                membres.stream().map(membre -> membre.equipement().montant()).reduce(Montant.zero(), Montant::plus);
        var demandes = grappe.projet().demandes();
        var consolidee = demandes.demandeEquipement() ? demandes.equipement() : null;
        if (somme.estNul() && consolidee == null) {
            return "";
        }
        return " · équipement demandé\u00A0: " + somme
                + (consolidee == null ? ", sans demande consolidée" : ", demande consolidée\u00A0: " + consolidee);
    }

    private Component heures(MembreLigne membre) {
        if (!membre.saad()) {
            return new Span();
        }
        var declarees = membre.heures();
        var verification = membre.verification();
        var cellule = new Div();
        cellule.addClassName("grappe-heures");
        cellule.add(
                declare
                        ? bouton(
                                declarees == null ? "Déclarer" : part(declarees),
                                "Heures déclarées de " + membre.nom(),
                                () -> HeuresSaadDialog.declarer(grappe, membre, service, rafraichir)
                                        .open())
                        : new Span(declarees == null ? "Non déclarées" : part(declarees)));
        if (verification != null) {
            var verifiees = part(verification.heures()) + " vérifiés";
            cellule.add(
                    verifie
                            ? bouton(verifiees, "Heures vérifiées de " + membre.nom(), () -> verifier(membre))
                            : new Span(verifiees));
            if (declarees != null) {
                cellule.getElement().setAttribute("title", bulle(membre, declarees));
            }
        } else if (declarees != null) {
            cellule.add(
                    verifie
                            ? bouton("Vérifier", "Vérifier les heures de " + membre.nom(), () -> verifier(membre))
                            : aVerifier());
        }
        return cellule;
    }

    /** Says why to who would verify them and may not. */
    private Span aVerifier() {
        var reste = new Span("à vérifier");
        if (verifiables(grappe) && !deport.isEmpty()) {
            reste.getElement().setAttribute("title", deport);
        }
        return reste;
    }

    private void verifier(MembreLigne membre) {
        HeuresSaadDialog.verifier(grappe, membre, service, rafraichir).open();
    }

    private static String part(HeuresSaad heures) {
        return Formats.pourcentage(heures.quotite()) + (heures.sousLaMoitie() ? " ⚠" : "");
    }

    private static String bulle(MembreLigne membre, HeuresSaad declarees) {
        var verification = Objects.requireNonNull(membre.verification());
        var ecart = verification.ecart(declarees);
        return "Déclarées\u00A0: " + HeuresSaadDialog.enClair(declarees) + ". Vérifiées\u00A0: "
                + HeuresSaadDialog.enClair(verification.heures()) + ", auprès de " + verification.aupres() + ", par "
                + verification.par() + ", le " + Formats.dateHeure(verification.le()) + ". Écart\u00A0: "
                + (ecart.compareTo(BigDecimal.ZERO) > 0 ? "+" : "") + Formats.pourcentage(ecart) + ".";
    }

    private Component equipement(MembreLigne membre) {
        var demande = membre.equipement().demande();
        var texte = demande == null ? "Demander" : demande.toString();
        return declare
                ? bouton(
                        texte,
                        "Équipement de " + membre.nom() + "\u00A0: " + texte,
                        () -> new EquipementDialog(grappe, membre, service, rafraichir).open())
                : new Span(demande == null ? "" : texte);
    }

    private static Button bouton(String texte, String nom, Runnable acte) {
        var bouton = new Button(texte, clic -> acte.run());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        bouton.setAriaLabel(nom.endsWith(texte) ? nom : nom + "\u00A0: " + texte);
        return bouton;
    }
}
