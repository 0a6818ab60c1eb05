package io.groundswell.trend;

/**
 * The rule of an exponentially weighted mean whose n-th sample has the weight {@code max(alpha, 1/n)}: a plain mean of the
 * first 1/alpha samples, then one that forgets with a half-life. Stateless; the mean and its number of samples are the
 * caller's. All of it O(1).
 *
 * @param alpha the weight of a sample in the long run, in (0, 1]
 */
record FadingMean(double alpha) {

    static FadingMean ofHalfLife(double samples) {
        return new FadingMean(1 - StrictMath.pow(2, -1 / samples));
    }

    /** The mean of {@code samples} samples after one more. */
    double with(double mean, int samples, double sample) {
        return mean + Math.max(alpha, 1.0 / (samples + 1)) * (sample - mean);
    }

    /** The mean of {@code samples} samples after {@code zeros} more that are all zero, in closed form. */
    double withZeros(double mean, int samples, int zeros) {
        if (zeros == 0 || mean == 0) {
            return mean;
        }
        int plain = Math.min(zeros, Math.max(0, plainSamples() - samples));
        double averaged = plain == 0 ? mean : mean * samples / (samples + plain);
        return averaged * StrictMath.pow(1 - alpha, zeros - plain);
    }

    /** The mean of {@code samples} samples after {@code times} more that are all {@code sample}, in closed form. */
    double withRepeated(double mean, int samples, double sample, int times) {
        return sample + withZeros(mean - sample, samples, times);
    }

    /** How many of the next zeros still find a mean above {@code limit} before they are taken in; at most {@code zeros}. */
    int zerosFindingMeanAbove(double limit, double mean, int samples, int zeros) {
        if (mean <= limit) {
            return 0;
        }
        int plainLeft = Math.max(0, plainSamples() - samples);
        double sinking = StrictMath.ceil(samples * (mean / limit - 1));
        if (sinking <= plainLeft) {
            return (int) Math.min(zeros, sinking);
        }
        double averaged = withZeros(mean, samples, plainLeft);
        double fading = StrictMath.ceil(StrictMath.log(limit / averaged) / StrictMath.log(1 - alpha));
        return (int) Math.min(zeros, plainLeft + Math.max(0, fading));
    }

    /** How many samples the mean rests on: their number, until forgetting keeps pace with learning. */
    double weight(int samples) {
        return Math.min(samples, 1 / alpha);
    }

    /** The last sample whose weight is 1/n. */
    private int plainSamples() {
        return (int) (1 / alpha);
    }
}
