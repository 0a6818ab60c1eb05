package io.groundswell.welcome;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.IntConsumer;

/**
 * Finds in one pass which of many words a text holds (Aho and Corasick 1975). Each word sets bits of an answer. Searching
 * is linear in the text, whatever the words; immutable.
 */
final class WordSearch {
    private static final int SYMBOL_BITS = 21;
    private static final int ROOT = 0;

    private final StepTable steps;
    private final int[] fallbacks;
    private final long[] bits;
    private final int edge; // where a word begins that is not Chinese
    private final int[] fromRoot; // by symbol of the first plane: most steps of a text begin here or at an edge
    private final int[] fromEdge;

    private WordSearch(StepTable steps, int[] fallbacks, long[] bits) {
        this.steps = steps;
        this.fallbacks = fallbacks;
        this.bits = bits;
        this.edge = steps.next(key(ROOT, WordSymbols.EDGE));
        this.fromRoot = new int[1 << Character.SIZE];
        this.fromEdge = new int[1 << Character.SIZE];
        for (int symbol = 0; symbol < fromRoot.length; symbol++) {
            fromRoot[symbol] = followed(steps, fallbacks, ROOT, symbol);
            fromEdge[symbol] = edge == StepTable.NONE ? ROOT : followed(steps, fallbacks, edge, symbol);
        }
    }

    /** All bits of the words that a text holds. */
    long in(String text) {
        Walk walk = new Walk();
        WordSymbols.of(text, walk);
        return walk.found;
    }

    private final class Walk implements IntConsumer {
        private int node = ROOT;
        private long found;

        @Override
        public void accept(int symbol) {
            node = follow(node, symbol);
            found |= bits[node];
        }
    }

    private int follow(int from, int symbol) {
        if (symbol < fromRoot.length) {
            if (from == ROOT) {
                return fromRoot[symbol];
            }
            if (from == edge) {
                return fromEdge[symbol];
            }
        }
        return followed(steps, fallbacks, from, symbol);
    }

    private static int followed(StepTable steps, int[] fallbacks, int from, int symbol) {
        int node = from;
        int next = steps.next(key(node, symbol));
        while (next == StepTable.NONE && node != ROOT) {
            node = fallbacks[node];
            next = steps.next(key(node, symbol));
        }
        return next == StepTable.NONE ? ROOT : next;
    }

    private static long key(int node, int symbol) {
        return ((long) node << SYMBOL_BITS) | symbol;
    }

    /** Gathers the words. */
    static final class Builder {
        private final List<Map<Integer, Integer>> children = new ArrayList<>(List.of(new HashMap<>()));
        private final List<Long> bits = new ArrayList<>(List.of(0L));

        /** Texts that hold the word get these bits. */
        void add(String word, long wordBits) {
            int[] node = {ROOT};
            WordSymbols.of(word, symbol -> node[0] = child(node[0], symbol));
            bits.set(node[0], bits.get(node[0]) | wordBits);
        }

        private int child(int node, int symbol) {
            Integer known = children.get(node).get(symbol);
            if (known != null) {
                return known;
            }
            int made = children.size();
            children.get(node).put(symbol, made);
            children.add(new HashMap<>());
            bits.add(0L);
            return made;
        }

        WordSearch build() {
            StepTable steps = new StepTable(children.size());
            for (int node = 0; node < children.size(); node++) {
                int from = node;
                children.get(node).forEach((symbol, child) -> steps.put(key(from, symbol), child));
            }
            int[] fallbacks = new int[children.size()];
            long[] all = bits.stream().mapToLong(Long::longValue).toArray();
            Queue<Integer> breadthFirst = new ArrayDeque<>(children.get(ROOT).values());
            while (!breadthFirst.isEmpty()) {
                int node = breadthFirst.remove();
                all[node] |= all[fallbacks[node]];
                children.get(node).forEach((symbol, child) -> {
                    fallbacks[child] = followed(steps, fallbacks, fallbacks[node], symbol);
                    breadthFirst.add(child);
                });
            }
            return new WordSearch(steps, fallbacks, all);
        }
    }

    /** From a node and a symbol to the next node: open addressing over arrays, so that a step makes no garbage. */
    private static final class StepTable {
        static final int NONE = -1;

        private final long[] keys;
        private final int[] nodes;

        StepTable(int most) {
            int size = Integer.highestOneBit(Math.max(most, 4)) << 2;
            keys = new long[size];
            nodes = new int[size];
            Arrays.fill(nodes, NONE);
        }

        void put(long key, int node) {
            int slot = slot(key);
            keys[slot] = key;
            nodes[slot] = node;
        }

        int next(long key) {
            return nodes[slot(key)];
        }

        private int slot(long key) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            int slot = (int) (mixed >>> 32) & (keys.length - 1);
            while (nodes[slot] != NONE && keys[slot] != key) {
                slot = (slot + 1) & (keys.length - 1);
            }
            return slot;
        }
    }
}
