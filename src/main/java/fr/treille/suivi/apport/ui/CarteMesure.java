package fr.treille.suivi.apport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.Refus;
import fr.treille.suivi.apport.ApportConcurrent;
import fr.treille.suivi.apport.ApportLigne;
import fr.treille.suivi.mesure.MesureFiche;
import fr.treille.suivi.usage.Taux;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One indicator of one ESSMS: what is counted, kept as soon as a field is left, with its rate or the rule that it breaks. */
class CarteMesure extends Div {

    private final CibleFiche cible;
    private final UnaryOperator<ApportLigne> enregistrer;
    private final Runnable apres;
    private final DenominateursEssms denominateurs;
    private final ChampNombre numerateur;
    private final ChampNombre reduction = new ChampNombre("Personnes retirées du dénominateur", this::garder);
    private final Select<String> motif = new Select<>();
    private final Span etat = new Span();
    private final Div conflit = new Div();
    private ApportLigne ligne;

    /**
     * @param derniere what was measured last
     * @param denominateurs what it is counted out of
     * @param enregistrer keeps what is typed and gives it back as it is recorded
     * @param apres to call when something was recorded, or refused
     */
    CarteMesure(
            CibleFiche cible,
            ApportLigne depart,
            Optional<MesureFiche> derniere,
            DenominateursEssms denominateurs,
            UnaryOperator<ApportLigne> enregistrer,
            Runnable apres) {
        this.cible = cible;
        this.ligne = depart;
        this.denominateurs = denominateurs;
        this.enregistrer = enregistrer;
        this.apres = apres;
        addClassName("apport-mesure");
        numerateur = new ChampNombre(Lettres.majuscule(cible.numerateur()), this::garder);
        derniere.ifPresent(avant -> numerateur.setHelperText("La dernière fois\u00A0: " + avant.termes() + "."));
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
        var champs = new Div(numerateur);
        champs.addClassName("apport-champs");
        etat.getElement().setAttribute("role", "status");
        add(new H3(cible.libelle() + " (" + RecapitulatifApport.cible(cible) + ")"), champs, reductions, etat, conflit);
        remplir(depart);
    }

    /** The first field that holds no count, null when all can be read. */
    @Nullable
    ChampNombre illisible() {
        return numerateur.isInvalid() ? numerateur : reduction.isInvalid() ? reduction : denominateurs.illisible(cible);
    }

    /** Where it is to be mended. */
    void focus() {
        var illisible = illisible();
        (illisible == null ? numerateur : illisible).focus();
    }

    private void remplir(ApportLigne lue) {
        ligne = lue;
        numerateur.mettre(lue.numerateur());
        reduction.mettre(lue.reduction() == 0 ? null : lue.reduction());
        motif.setValue(cible.exemptions().contains(lue.reductionMotif()) ? lue.reductionMotif() : null);
        conflit.removeAll();
        dire(lue.vide() ? "" : lue.refus(), lue);
    }

    /** What is not a number is left in its field, with the reason, and nothing is taken away of what was recorded. */
    void garder() {
        var num = numerateur.lire();
        var den = denominateurs.valeur(cible);
        var red = reduction.lire();
        if (illisible() != null) {
            apres.run();
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
            denominateurs.prendre(cible, leur.denominateur());
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
        if (lue.vide() || lue.attend()) {
            return "";
        }
        if (numerateur == null || denominateur == null || denominateur <= lue.reduction()) {
            return "Enregistré.";
        }
        return "Enregistré. Taux\u00A0: " + new Taux(numerateur, denominateur - lue.reduction()).enClair() + ".";
    }
}
