package fr.treille.suivi.importation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.export.ExportCsv;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.suivi.importation.EtatImportMesures;
import fr.treille.suivi.importation.ImportMesuresService;
import fr.treille.suivi.importation.SortLigne;
import java.util.ArrayList;

/** The caller's file: how far it is and the way to stop it, then its report and the way to record it. It outlives the page. */
class SuiviEssai extends Div {

    private final ImportMesuresService imports;
    private final Runnable apres;
    private final Span titre = new Span();
    private final ProgressBar barre = new ProgressBar();
    private final Span etat = new Span();
    private final Button annuler = new Button("Annuler");
    private final Div attente = new Div(titre, barre, etat, annuler);
    private final Div resultat = new Div();
    private EtatImportMesures.Phase montree = EtatImportMesures.Phase.LECTURE;

    /** @param apres to call after an action */
    SuiviEssai(ImportMesuresService imports, Runnable apres) {
        this.imports = imports;
        this.apres = apres;
        attente.addClassName("import-suivi");
        titre.addClassName("import-titre");
        etat.getElement().setAttribute("role", "status");
        barre.getElement().setAttribute("aria-label", "Avancement de l’import");
        annuler.addClickListener(clic -> {
            imports.annuler();
            apres.run();
        });
        add(attente, resultat);
    }

    /** Looks again; says whether something runs. */
    boolean rafraichir() {
        var vu = imports.etat();
        boolean enCours = vu.filter(e -> e.phase().enCours()).isPresent();
        setVisible(vu.isPresent());
        attente.setVisible(enCours);
        vu.ifPresent(e -> {
            if (enCours) {
                resultat.removeAll();
                avancer(e);
            } else if (montree != e.phase() || resultat.getComponentCount() == 0) {
                conclure(e);
            }
            montree = e.phase();
        });
        if (vu.isEmpty()) {
            resultat.removeAll();
        }
        return enCours;
    }

    private void avancer(EtatImportMesures e) {
        titre.setText(e.nomFichier());
        boolean compare = e.phase() == EtatImportMesures.Phase.COMPARAISON;
        barre.setIndeterminate(!compare);
        barre.setValue(e.part());
        annuler.setEnabled(!e.annulationDemandee() && e.phase() != EtatImportMesures.Phase.ENREGISTREMENT);
        etat.setText(
                e.annulationDemandee()
                        ? "Annulation en cours"
                        : switch (e.phase()) {
                            case COMPARAISON ->
                                "Comparaison avec ce qui est enregistré · " + Math.round(e.part() * 100) + "\u00A0%";
                            case ENREGISTREMENT -> "Enregistrement des mesures";
                            default -> Formats.compte(e.lignes(), "ligne lue", "lignes lues");
                        });
    }

    private void conclure(EtatImportMesures e) {
        resultat.removeAll();
        switch (e.phase()) {
            case ARRETE -> {
                var raison = new Paragraph(e.nomFichier() + "\u00A0: " + e.refus());
                raison.addClassName("import-refus");
                raison.getElement().setAttribute("role", "alert");
                resultat.add(raison, fermer("Fermer"));
            }
            case ENREGISTRE -> {
                var fait = new Paragraph(e.nomFichier() + "\u00A0: enregistré. " + bilan(e));
                fait.getElement().setAttribute("role", "status");
                resultat.add(
                        fait,
                        new TableRapport(() -> imports.lignes(null), e.comptes()),
                        telecharger(),
                        fermer("Fermer"));
            }
            default -> proposer(e);
        }
    }

    private void proposer(EtatImportMesures e) {
        var bilan = new Paragraph(bilan(e));
        bilan.getElement().setAttribute("role", "status");
        resultat.add(new H3("Ce que donnerait " + e.nomFichier()), bilan);
        var gestes = new Div();
        if (e.aEnregistrer()) {
            int nombre = e.compte(SortLigne.CREEE) + e.compte(SortLigne.MODIFIEE);
            var enregistrer = new Button(
                    "Enregistrer " + Formats.nombre(nombre) + (nombre > 1 ? " mesures" : " mesure"),
                    clic -> enregistrer());
            enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            enregistrer.setDisableOnClick(true);
            gestes.add(enregistrer);
        }
        gestes.add(fermer(e.aEnregistrer() ? "Renoncer" : "Fermer"), telecharger());
        gestes.addClassName("import-gestes");
        resultat.add(gestes, new TableRapport(() -> imports.lignes(null), e.comptes()));
    }

    private static String bilan(EtatImportMesures e) {
        var parties = new ArrayList<String>();
        for (var sort : SortLigne.values()) {
            int nombre = e.compte(sort);
            parties.add(Formats.nombre(nombre) + " "
                    + (nombre > 1 ? sort.pluriel() : sort.libelle()).toLowerCase(java.util.Locale.FRENCH));
        }
        return String.join(", ", parties)
                + (e.sansMesure() == 0
                        ? ""
                        : ", " + Formats.compte(e.sansMesure(), "ligne sans mesure", "lignes sans mesure"))
                + "."
                + (e.periodesAOuvrir() == 0 || e.phase() == EtatImportMesures.Phase.ENREGISTRE
                        ? ""
                        : " " + Formats.nombre(e.periodesAOuvrir())
                                + (e.periodesAOuvrir() > 1
                                        ? " périodes de mesure seront ouvertes."
                                        : " période de mesure sera ouverte."));
    }

    private void enregistrer() {
        Messages.essayer(() -> imports.enregistrer());
        apres.run();
    }

    private Button fermer(String verbe) {
        var fermer = new Button(verbe, clic -> {
            imports.oublier();
            apres.run();
        });
        fermer.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return fermer;
    }

    private Anchor telecharger() {
        return new Anchor(
                (DownloadHandler) demande -> {
                    demande.setFileName("rapport-import-mesures.csv");
                    demande.setContentType("text/csv; charset=utf-8");
                    try (var csv = new ExportCsv(
                            demande.getOutputStream(),
                            "Ligne",
                            "Issue",
                            "FINESS",
                            "Indicateur",
                            "Avant",
                            "Après",
                            "Raison",
                            "Contenu de la ligne")) {
                        imports.lignes(null)
                                .forEach(l -> csv.ecrire(
                                        l.numero(),
                                        l.sort().libelle(),
                                        l.finess(),
                                        l.indicateur(),
                                        l.avant(),
                                        l.apres(),
                                        l.raison(),
                                        l.contenu()));
                    }
                },
                "Télécharger le rapport");
    }
}
