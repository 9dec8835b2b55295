package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.treille.referentiel.etablissement.importation.ImportFinessService;
import fr.treille.referentiel.etablissement.importation.Progression;
import fr.treille.socle.commun.Formats;
import org.jspecify.annotations.Nullable;

/** The import that runs: how far it is, what is left, and the way to stop it. It goes on when the page is left. */
class SuiviImport extends Div {

    private final ImportFinessService imports;
    private final Span titre = new Span();
    private final Span etat = new Span();
    private final ProgressBar barre = new ProgressBar();
    private final Button annuler = new Button("Annuler l’import");
    private @Nullable Long suivi;

    SuiviImport(ImportFinessService imports) {
        this.imports = imports;
        addClassName("import-suivi");
        titre.addClassName("import-titre");
        etat.getElement().setAttribute("role", "status");
        barre.getElement().setAttribute("aria-label", "Avancement de l’import");
        annuler.addClickListener(clic -> {
            if (suivi != null) {
                imports.annuler(suivi);
                rafraichir();
            }
        });
        add(titre, barre, etat, annuler);
        setVisible(false);
    }

    /** Looks again; says whether an import runs. */
    boolean rafraichir() {
        var enCours = imports.enCours();
        setVisible(enCours.isPresent());
        suivi = enCours.map(Progression::importId).orElse(null);
        enCours.ifPresent(this::montrer);
        return enCours.isPresent();
    }

    boolean actif() {
        return suivi != null;
    }

    @Nullable
    Long importSuivi() {
        return suivi;
    }

    private void montrer(Progression progression) {
        titre.setText("Import de " + progression.nomFichier());
        barre.setIndeterminate(progression.enregistrement());
        barre.setValue(progression.part());
        annuler.setEnabled(!progression.annulationDemandee());
        var lues = Formats.compte(progression.lignes(), "ligne lue", "lignes lues");
        if (progression.annulationDemandee()) {
            etat.setText(lues + " · annulation en cours");
        } else if (progression.enregistrement()) {
            etat.setText(lues + " · enregistrement des changements");
        } else {
            etat.setText(lues + " · " + Math.round(progression.part() * 100) + " %"
                    + (progression.restant() == null
                            ? ""
                            : " · reste environ " + Formats.duree(progression.restant())));
        }
    }
}
