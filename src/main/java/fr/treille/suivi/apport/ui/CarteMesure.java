package fr.treille.suivi.apport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.suivi.apport.ApportConcurrent;
import fr.treille.suivi.apport.ApportLigne;
import fr.treille.suivi.importation.lecture.Cellule;
import fr.treille.suivi.importation.lecture.Valeurs;
import fr.treille.suivi.usage.Taux;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One indicator of one ESSMS: what is counted, kept as soon as a field is left, with its rate or the rule that it breaks. */
class CarteMesure extends Div {

    private final CibleFiche cible;
    private final UnaryOperator<ApportLigne> enregistrer;
    private final Runnable apres;
    private final TextField numerateur;
    private final TextField denominateur;
    private final TextField reduction = nombre("Personnes retirées du dénominateur");
    private final Select<String> motif = new Select<>();
    private final Span etat = new Span();
    private final Div conflit = new Div();
    private ApportLigne ligne;

    /**
     * @param enregistrer keeps what is typed and gives it back as it is recorded
     * @param apres to call when something was recorded
     */
    CarteMesure(CibleFiche cible, ApportLigne depart, UnaryOperator<ApportLigne> enregistrer, Runnable apres) {
        this.cible = cible;
        this.ligne = depart;
        this.enregistrer = enregistrer;
        this.apres = apres;
        addClassName("apport-mesure");
        numerateur = nombre(Lettres.majuscule(cible.numerateur()));
        denominateur = nombre(cible.denominateur() == null ? "" : Lettres.majuscule(cible.denominateur()));
        denominateur.setVisible(cible.denominateur() != null);
        motif.setLabel("Motif");
        motif.setItems(cible.exemptions());
        motif.setEmptySelectionAllowed(true);
        motif.addValueChangeListener(choix -> {
            if (choix.isFromClient()) {
                garder();
            }
        });
        var reductions = new Div(reduction, motif);
        reductions.addClassName("apport-champs");
        reductions.setVisible(!cible.exemptions().isEmpty());
        var champs = new Div(numerateur, denominateur);
        champs.addClassName("apport-champs");
        etat.getElement().setAttribute("role", "status");
        add(new H3(cible.libelle() + " (" + RecapitulatifApport.cible(cible) + ")"), champs, reductions, etat, conflit);
        remplir(depart);
    }

    private TextField nombre(String libelle) {
        var champ = new TextField(libelle);
        champ.getElement().setAttribute("inputmode", "numeric");
        champ.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        champ.setWidthFull();
        champ.setMaxLength(20);
        champ.addValueChangeListener(saisie -> {
            if (saisie.isFromClient()) {
                garder();
            }
        });
        return champ;
    }

    ApportLigne ligne() {
        return ligne;
    }

    private void remplir(ApportLigne lue) {
        ligne = lue;
        numerateur.setValue(texte(lue.numerateur()));
        denominateur.setValue(texte(lue.denominateur()));
        reduction.setValue(lue.reduction() == 0 ? "" : texte(lue.reduction()));
        motif.setValue(cible.exemptions().contains(lue.reductionMotif()) ? lue.reductionMotif() : null);
        conflit.removeAll();
        dire(lue.vide() ? "" : lue.refus(), lue);
    }

    /** What is not a number is left in its field, with the reason, and nothing is taken away of what was recorded. */
    private void garder() {
        var num = lire(numerateur);
        var den = lire(denominateur);
        var red = lire(reduction);
        if (numerateur.isInvalid() || denominateur.isInvalid() || reduction.isInvalid()) {
            return;
        }
        ecrire(new ApportLigne(
                ligne.finess(),
                ligne.indicateur(),
                num,
                den,
                red == null ? 0 : red,
                motif.getValue() == null ? "" : motif.getValue(),
                ligne.version(),
                ""));
    }

    private void ecrire(ApportLigne saisie) {
        try {
            ligne = enregistrer.apply(saisie);
            conflit.removeAll();
            dire(ligne.refus(), ligne);
        } catch (ApportConcurrent autre) {
            proposer(saisie, autre);
        } catch (Refus refus) {
            dire(refus.message(), saisie);
        }
        apres.run();
    }

    /** Both are shown, and the person who types says which one stays. */
    private void proposer(ApportLigne mienne, ApportConcurrent autre) {
        var leur = autre.enregistree();
        var garder = new Button(
                "Garder la mienne",
                clic -> ecrire(new ApportLigne(
                        mienne.finess(),
                        mienne.indicateur(),
                        mienne.numerateur(),
                        mienne.denominateur(),
                        mienne.reduction(),
                        mienne.reductionMotif(),
                        leur.version(),
                        "")));
        var prendre = new Button("Prendre l’autre", clic -> {
            remplir(leur);
            apres.run();
        });
        var raison = new Paragraph(autre.message());
        raison.getElement().setAttribute("role", "alert");
        conflit.removeAll();
        conflit.add(
                raison,
                new Paragraph("Enregistrée\u00A0: " + (leur.vide() ? "rien" : RecapitulatifApport.valeurs(leur))
                        + ". La vôtre\u00A0: " + (mienne.vide() ? "rien" : RecapitulatifApport.valeurs(mienne)) + "."),
                garder,
                prendre);
        conflit.addClassName("apport-conflit");
    }

    private void dire(String refus, ApportLigne lue) {
        etat.setClassName(refus.isEmpty() ? "apport-taux" : "texte-alerte");
        etat.setText(refus.isEmpty() ? taux(lue) : refus);
    }

    private static String taux(ApportLigne lue) {
        var numerateur = lue.numerateur();
        var denominateur = lue.denominateur();
        if (lue.vide()) {
            return "";
        }
        if (numerateur == null || denominateur == null || denominateur <= lue.reduction()) {
            return "Enregistré.";
        }
        return "Enregistré. Taux\u00A0: " + new Taux(numerateur, denominateur - lue.reduction()).enClair() + ".";
    }

    private static @Nullable Integer lire(TextField champ) {
        var lu = new AtomicReference<@Nullable Integer>();
        Formulaire.surUnChamp(champ, () -> {
            try {
                lu.set(Valeurs.entier(Cellule.texte(champ.getValue())));
            } catch (Refus refus) {
                throw Refus.surChamp("nombre", "Ce champ " + refus.message() + ".");
            }
        });
        return lu.get();
    }

    private static String texte(@Nullable Integer nombre) {
        return nombre == null ? "" : String.valueOf(nombre);
    }
}
